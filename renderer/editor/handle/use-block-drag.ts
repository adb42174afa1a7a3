import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { type PointerEvent as ReactPointerEvent, useRef, useState } from 'react';
import { type BlockDrag, startDrag } from './block-drag';

/** The pointer has to go this far before a press on the grip is a drag. */
const SLACK = 4;

/** Drags the blocks of a grip; a press that goes nowhere is a click. */
export function useBlockDrag(held: string | null, onClick: () => void) {
  const [editor] = useLexicalComposerContext();
  const [dragging, setDragging] = useState(false);
  const press = useRef<{ x: number; y: number; drag: BlockDrag | null } | null>(null);

  const end = (how: 'drop' | 'cancel') => {
    const drag = press.current?.drag;
    press.current = null;
    setDragging(false);
    if (how === 'drop') drag?.drop();
    else drag?.cancel();
    return drag !== null && drag !== undefined;
  };
  return {
    dragging,
    grip: {
      onPointerDown: (event: ReactPointerEvent<HTMLElement>) => {
        if (event.button !== 0) return;
        // The caret stays, and the menu opens only if nothing is dragged.
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        press.current = { x: event.clientX, y: event.clientY, drag: null };
      },
      onPointerMove: (event: ReactPointerEvent<HTMLElement>) => {
        const { current } = press;
        if (!current || held === null) return;
        const far = Math.hypot(event.clientX - current.x, event.clientY - current.y) > SLACK;
        if (!current.drag && far) {
          current.drag = startDrag(editor, held);
          setDragging(true);
        }
        current.drag?.move(event.clientY);
      },
      onPointerUp: () => {
        if (press.current && !end('drop')) onClick();
      },
      onPointerCancel: () => void end('cancel'),
      onLostPointerCapture: () => void (press.current && end('cancel')),
    },
    cancel: () => void end('cancel'),
  };
}
