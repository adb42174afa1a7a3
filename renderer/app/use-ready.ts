import { useEffect } from 'react';

/** Says on `<html>` that the window can be used: the list is there, and the paper can be written on. */
export function useReady(ready: boolean): void {
  useEffect(() => {
    if (ready) document.documentElement.dataset['ready'] = 'true';
  }, [ready]);
}
