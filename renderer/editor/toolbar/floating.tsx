import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { classNames } from '../../ui';

/** What something floats beside: anything with a rectangle on screen. */
export type Anchor = { getBoundingClientRect(): DOMRect };

type FloatingProps = {
  /** Asked again whenever the place may have changed; null hides. */
  anchor: () => Anchor | null;
  side: 'top' | 'bottom';
  className: string;
  children: ReactNode;
};

const GAP = 8;

/** Something small that floats above or below a place on the paper and follows it. */
export function Floating({ anchor, side, className, children }: FloatingProps) {
  const ref = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const box = ref.current;
    if (!box) return;
    const place = () => {
      const at = anchor()?.getBoundingClientRect();
      box.hidden = !at;
      if (!at) return;
      const { width, height } = box.getBoundingClientRect();
      const centre = at.left + at.width / 2 - width / 2;
      const left = Math.max(GAP, Math.min(centre, window.innerWidth - width - GAP));
      const above = at.top - height - GAP;
      const below = at.bottom + GAP;
      const wanted = side === 'top' ? above : below;
      const fits = wanted >= GAP && wanted + height <= window.innerHeight - GAP;
      const top = fits ? wanted : side === 'top' ? below : above;
      box.style.transform = `translate(${Math.round(left)}px, ${Math.round(Math.max(GAP, top))}px)`;
    };
    place();
    // A scroll of any container moves the place; `scroll` does not bubble, hence the capture.
    window.addEventListener('scroll', place, { capture: true, passive: true });
    window.addEventListener('resize', place);
    return () => {
      window.removeEventListener('scroll', place, { capture: true });
      window.removeEventListener('resize', place);
    };
  });

  return createPortal(
    <div ref={ref} className={classNames('floating', className)}>
      {children}
    </div>,
    document.body,
  );
}
