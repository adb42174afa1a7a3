import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * How many buttons fit into a bar beside what always stands in it, if one more leads to the others.
 * @param each what a button takes, with the gap beside it.
 */
export function fitting(room: number, always: number, buttons: number, each: number): number {
  const fit = Math.floor((room - always) / each);
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
    const measure = () => {
      const gap = Number.parseFloat(getComputedStyle(element).columnGap);
      const button = element.querySelector('[data-fits]')?.getBoundingClientRect().width ?? 0;
      const taken = widthOf(always) + gap * always.length;
      setFit(fitting(element.clientWidth, taken, buttons, button + gap));
    };
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
    return sum + element.getBoundingClientRect().width + margins;
  }, 0);
}
