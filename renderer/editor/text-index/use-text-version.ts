import type { LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';

/** A number that grows whenever the text of an editor has changed. */
export function useTextVersion(editor: LexicalEditor): number {
  const [version, setVersion] = useState(0);
  useEffect(
    () =>
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
        if (dirtyElements.size + dirtyLeaves.size > 0) setVersion((last) => last + 1);
      }),
    [editor],
  );
  return version;
}
