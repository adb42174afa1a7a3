import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { classNames } from '../../ui';

/** What something floats beside: anything with a rectangle on screen. */
export type Anchor = { getBoundingClientRect(): DOMRect };

type FloatingProps = {
  /** Asked again whenever the place may have changed; null hides. */
  anchor: () => Anchor | null;
  side: 'top' | 'bottom' | 'left';
  /** Above or below the middle of the place, beginning where it begins, or ending where it ends. */
  align?: 'center' | 'start' | 'end';
  className: string;
  children: ReactNode;
};

const GAP = 8;
/** Between a place and what stands left of it, in the margin. */
const BESIDE = 2;

/**
 * Something small that floats above or below a place on the paper and follows it. It stays over the
 * paper: scrolled out of sight, the place takes it along.
 */
export function Floating({ anchor, side, align = 'center', className, children }: FloatingProps) {
  const [editor] = useLexicalComposerContext();
  const ref = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const box = ref.current;
    const paper = editor.getRootElement()?.closest('.paper-scroll');
    if (!box || !paper) return undefined;
    const place = () => {
      const at = anchor()?.getBoundingClientRect();
      const bounds = paper.getBoundingClientRect();
      box.hidden = !at || at.bottom < bounds.top || at.top > bounds.bottom;
      if (!at || box.hidden) return;
      const { width, height } = box.getBoundingClientRect();
      if (side === 'left') {
        moveTo(box, at.left - width - BESIDE, at.top + at.height / 2 - height / 2);
        return;
      }
      const left = leftOf(at, width, align);
      const top = topOf(at, height, bounds, side);
      const right = bounds.right - width - GAP;
      const inside = Math.max(bounds.left + GAP, Math.min(left, right));
      moveTo(box, inside, top);
    };
    place();
    // Each key moves the selection: the place is asked for once in a frame, when the page is laid
    // out anyway, not once more for every move.
    let frame = 0;
    const placeSoon = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        place();
      });
    };
    // A scroll of any container moves the place; `scroll` does not bubble, hence the capture.
    window.addEventListener('scroll', place, { capture: true, passive: true });
    window.addEventListener('resize', place);
    document.addEventListener('selectionchange', placeSoon);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', place, { capture: true });
      window.removeEventListener('resize', place);
      document.removeEventListener('selectionchange', placeSoon);
    };
  });

  return createPortal(
    <div ref={ref} className={classNames('floating', className)}>
      {children}
    </div>,
    // Beside the paper, which is a landmark for screen readers.
    editor.getRootElement()?.closest('.editor') ?? document.body,
  );
}

function moveTo(box: HTMLElement, left: number, top: number): void {
  const transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  if (box.style.transform !== transform) box.style.transform = transform;
}

function leftOf(at: DOMRect, width: number, align: 'center' | 'start' | 'end'): number {
  switch (align) {
    case 'start':
      return at.left;
    case 'end':
      return at.right - width;
    case 'center':
      return at.left + at.width / 2 - width / 2;
  }
}

/** The wanted side if there is room, else the other one; never outside of the paper. */
function topOf(at: DOMRect, height: number, bounds: DOMRect, side: 'top' | 'bottom'): number {
  const first = bounds.top + GAP;
  const last = bounds.bottom - height - GAP;
  const above = at.top - height - GAP;
  const below = at.bottom + GAP;
  const [wanted, other] = side === 'top' ? [above, below] : [below, above];
  const fits = (top: number) => top >= first && top <= last;
  if (fits(wanted)) return wanted;
  return fits(other) ? other : Math.max(first, Math.min(wanted, last));
}
