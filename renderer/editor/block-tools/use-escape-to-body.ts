import type { LexicalEditor } from 'lexical';
import { type RefObject, useEffect, useRef } from 'react';
import { backToBody } from './focus';

/**
 * Escape anywhere in the tools leads back to the text. What has its own use for the key, a field or a
 * list that is open over the tools, comes first: hence the listener at the document.
 */
export function useEscapeToBody(editor: LexicalEditor): RefObject<HTMLDivElement | null> {
  const tools = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      if (!(event.target instanceof Node) || tools.current?.contains(event.target) !== true) return;
      event.preventDefault();
      backToBody(editor);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [editor]);
  return tools;
}
