import { useEffect } from 'react';
import { useStores } from '../../app/stores';
import { createHeadingLooks } from '../../editor';

/** The headings on the paper look as they were rendered last. */
export function useHeadingLooks(): void {
  const { desk } = useStores();
  useEffect(() => {
    const looks = createHeadingLooks();
    const stop = desk.subscribe(({ editor, rendering }, before) => {
      if (!editor || !rendering || rendering === before.rendering) return;
      looks.show(editor, { theme: rendering.theme, numbers: rendering.headingNumbers });
    });
    return () => {
      stop();
      looks.dispose();
    };
  }, [desk]);
}
