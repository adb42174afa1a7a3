import { type RefObject, useLayoutEffect, useState } from 'react';

/** Space between two things of a bar, in pixels. */
const GAP = 2;
/** How wide a button of a bar is. */
const BUTTON = 30;

/** How many buttons fit into a bar beside what always stands in it, if one more leads to the others. */
export function fitting(room: number, always: number, buttons: number): number {
  const fit = Math.floor((room - always) / (BUTTON + GAP));
  return fit >= buttons ? buttons : Math.max(0, fit - 1);
}

/**
 * Follows how many of a bar's buttons have room. All children of the bar without `data-fits` always
 * stand in it and keep their width.
 */
export function useFitting(bar: RefObject<HTMLElement | null>, buttons: number): number {
  const [fit, setFit] = useState(buttons);
  useLayoutEffect(() => {
    const element = bar.current;
    if (!element) return undefined;
    const always = [...element.children].filter((child) => !child.hasAttribute('data-fits'));
    const measure = () => setFit(fitting(element.clientWidth, widthOf(always), buttons));
    measure();
    const observer = new ResizeObserver(measure);
    for (const one of [element, ...always]) observer.observe(one);
    return () => observer.disconnect();
  }, [bar, buttons]);
  return fit;
}

function widthOf(elements: readonly Element[]): number {
  return elements.reduce((sum, element) => {
    const { marginLeft, marginRight } = getComputedStyle(element);
    const margins = Number.parseFloat(marginLeft) + Number.parseFloat(marginRight);
    return sum + element.getBoundingClientRect().width + margins + GAP;
  }, 0);
}
