import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { HISTORY_PUSH_TAG } from 'lexical';
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { borderAt, type ColumnBorder, widthsAfter } from './column-border';
import { $setColumnWidths } from './table-actions';
import './column-resize.css';

/**
 * The border between two columns of a table, while the mouse is over it: it is dragged to give the
 * columns widths. Keys have the tools of the table for that.
 */
export function ColumnResize() {
  const [editor] = useLexicalComposerContext();
  const [border, setBorder] = useState<ColumnBorder | null>(null);
  /** How far the border is dragged; null while it is not. */
  const [by, setBy] = useState<number | null>(null);
  const from = useRef(0);
  const dragging = by !== null;

  useEffect(() => {
    if (dragging) return undefined;
    const find = (event: globalThis.PointerEvent) => {
      if (event.target instanceof Element && event.target.closest('.column-border')) return;
      const found = event.buttons === 0 ? borderAt(editor, event) : null;
      setBorder((last) => (found && last && found.x === last.x ? last : found));
    };
    const forget = () => setBorder(null);
    const frame = editor.getRootElement()?.closest<HTMLElement>('.editor');
    frame?.addEventListener('pointermove', find);
    frame?.addEventListener('pointerleave', forget);
    window.addEventListener('scroll', forget, { capture: true, passive: true });
    return () => {
      frame?.removeEventListener('pointermove', find);
      frame?.removeEventListener('pointerleave', forget);
      window.removeEventListener('scroll', forget, { capture: true });
    };
  }, [editor, dragging]);

  useEffect(() => {
    if (!dragging) return undefined;
    const giveUp = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      setBy(null);
      setBorder(null);
    };
    window.addEventListener('keydown', giveUp, { capture: true });
    return () => window.removeEventListener('keydown', giveUp, { capture: true });
  }, [dragging]);

  const frame = editor.getRootElement()?.closest('.editor');
  if (!border || !frame) return null;

  const drop = (event: PointerEvent) => {
    if (!dragging) return;
    const widths = widthsAfter(border, event.clientX - from.current);
    editor.update(() => $setColumnWidths(border.table, widths), { tag: HISTORY_PUSH_TAG });
    setBy(null);
    setBorder(null);
  };
  const { top, height } = border;
  return createPortal(
    <div
      aria-hidden
      className="column-border"
      data-dragged={dragging || undefined}
      style={{ left: border.x + (by === null ? 0 : shownMove(border, by)), top, height }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        // The caret stays where it is.
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = event.clientX;
        setBy(0);
      }}
      onPointerMove={(event) => dragging && setBy(event.clientX - from.current)}
      onPointerUp={drop}
      onPointerCancel={() => setBy(null)}
    />,
    frame,
  );
}

/** The line stops where the column does. */
function shownMove(border: ColumnBorder, by: number): number {
  const before = border.widths[border.column] ?? 0;
  return (widthsAfter(border, by)[border.column] ?? before) - before;
}
