import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNearestNodeFromDOMNode, type LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';
import { elementAtHeight } from './block-rect';
import { $selectedUnits, $unitOf } from './units';

/**
 * The block that the handle belongs to, by the key of its node: the one the mouse is at, or the one
 * with the caret as soon as something is typed.
 */
export function useHeldBlock(frozen: boolean): string | null {
  const [editor] = useLexicalComposerContext();
  const [pointed, setPointed] = useState<string | null>(null);
  const [caret, setCaret] = useState<string | null>(null);

  useEffect(() => {
    const paper = editor.getRootElement()?.closest<HTMLElement>('.paper-scroll');
    if (!paper || frozen) return undefined;
    const onMove = (event: PointerEvent) => setPointed((last) => keyAt(editor, event) ?? last);
    const onKey = () => setPointed(null);
    paper.addEventListener('pointermove', onMove);
    paper.addEventListener('keydown', onKey);
    return () => {
      paper.removeEventListener('pointermove', onMove);
      paper.removeEventListener('keydown', onKey);
    };
  }, [editor, frozen]);

  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        setCaret(editorState.read(() => $selectedUnits()[0]?.[0].getKey() ?? null));
      }),
    [editor],
  );
  // A block that went away leaves its key behind.
  const known = pointed !== null && editor.getElementByKey(pointed) !== null;
  return known ? pointed : caret;
}

function keyAt(editor: LexicalEditor, { clientY, target }: PointerEvent): string | null {
  const root = editor.getRootElement();
  if (!root || !(target instanceof Element)) return null;
  const { top, bottom } = root.getBoundingClientRect();
  if (clientY < top || clientY > bottom) return null;
  const element = elementAtHeight(editor, clientY);
  if (!element) return null;
  return editor.read(() => {
    const node = $getNearestNodeFromDOMNode(element);
    return (node && $unitOf(node)?.[0].getKey()) ?? null;
  });
}
