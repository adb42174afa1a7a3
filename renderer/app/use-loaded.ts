import { useEffect, useState } from 'react';

/**
 * What a promise brings, null until it is there. For parts whose loading has begun already: React
 * holds back what comes out of `Suspense` for up to 300 ms, too long for the start of the window.
 */
export function useLoaded<T>(promise: Promise<T>): T | null {
  const [loaded, setLoaded] = useState<{ value: T } | null>(null);
  useEffect(() => {
    let wanted = true;
    void promise.then((value) => wanted && setLoaded({ value }));
    return () => {
      wanted = false;
    };
  }, [promise]);
  return loaded?.value ?? null;
}
