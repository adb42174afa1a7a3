import type { BoxFacts } from '../../core/checks/structure/layout/facts';

/** Whether a layout rule may ask about an element; most it never does. */
export function isAsked(element: Element, depth: number): boolean {
  if (element.closest('svg')) return false;
  return (
    depth === 1 ||
    /^(img|pre|th)$/.test(element.localName) ||
    /width|height/i.test(element.getAttribute('style') ?? '') ||
    ownWords(element).length > 0
  );
}

/** Measures an element where it lies. */
export function boxOf(element: Element): BoxFacts {
  const style = getComputedStyle(element);
  const rect = element.getBoundingClientRect();
  const fontSize = Number.parseFloat(style.fontSize);
  const lineHeight = Number.parseFloat(style.lineHeight);
  return {
    left: rect.left,
    right: rect.right,
    height: rect.height,
    clientWidth: element.clientWidth,
    scrollWidth: element.scrollWidth,
    clientHeight: element.clientHeight,
    scrollHeight: element.scrollHeight,
    fontSize,
    lineHeight: Number.isNaN(lineHeight) ? fontSize * 1.2 : lineHeight,
    linePitch: linePitch(element),
    scrolls: /auto|scroll/.test(style.overflowY),
  };
}

function ownWords(element: Element): Text[] {
  return [...element.childNodes].filter(
    (node): node is Text => node instanceof Text && /\S/.test(node.data),
  );
}

/** A run of text has one rectangle in each line, one below the other. */
function linePitch(element: Element): number | null {
  let least: number | null = null;
  for (const words of ownWords(element)) {
    const range = document.createRange();
    range.selectNodeContents(words);
    const middles = [...range.getClientRects()].map((rect) => (rect.top + rect.bottom) / 2);
    for (let line = 1; line < middles.length; line += 1) {
      const pitch = Math.abs((middles[line] ?? 0) - (middles[line - 1] ?? 0));
      least = Math.min(least ?? pitch, pitch);
    }
  }
  return least;
}
