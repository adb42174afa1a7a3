import { useEffect } from 'react';
import { useStores } from './stores';

/** Below this the three columns would squeeze the paper. The same width stands in desk.css. */
const NARROW = '(max-width: 1180px)';

/** Keeps the window's store informed whether there is room for three columns. */
export function useNarrow(): void {
  const { window: store } = useStores();
  useEffect(() => {
    const query = matchMedia(NARROW);
    const tell = () => store.getState().setNarrow(query.matches);
    tell();
    query.addEventListener('change', tell);
    return () => query.removeEventListener('change', tell);
  }, [store]);
}
