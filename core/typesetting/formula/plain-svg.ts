import type { LiteAdaptor } from 'mathjax-full/js/adaptors/liteAdaptor.js';
import { LiteElement, type LiteNode } from 'mathjax-full/js/adaptors/lite/Element.js';
import { LiteText } from 'mathjax-full/js/adaptors/lite/Text.js';

/** All that a formula needs; ids, classes, `data-` and `aria-` attributes do not survive in WeChat. */
const ATTRIBUTES = new Set(
  `d transform x y width height x1 y1 x2 y2 rx ry cx cy r points fill stroke stroke-width
   stroke-dasharray font-size viewBox preserveAspectRatio`.split(/\s+/),
);

/** Lines of tables and boxes, which MathJax leaves to a style sheet. */
const LINES: Readonly<Record<string, string>> = {
  'mjx-solid': ' fill="none" stroke-width="70"',
  'mjx-dashed': ' fill="none" stroke-width="70" stroke-dasharray="140"',
  'mjx-dotted': ' fill="none" stroke-width="70" stroke-dasharray="0,140"',
};

/**
 * MathJax's drawing as SVG that all of WeChat's cleaners leave alone: no ids, classes or references,
 * the size in `style`, groups that do nothing left out. Its ink is `currentColor`, which is the
 * reader's own at night.
 */
export function plainSvg(container: LiteElement, adaptor: LiteAdaptor): string {
  const drawing = adaptor.firstChild(container);
  if (!(drawing instanceof LiteElement)) throw new Error('MathJax drew nothing');
  const width = adaptor.getAttribute(drawing, 'width');
  const height = adaptor.getAttribute(drawing, 'height');
  const drop = adaptor.getStyle(drawing, 'vertical-align');
  const style = `${drop ? `vertical-align:${drop};` : ''}width:${width};height:${height}`;
  const viewBox = adaptor.getAttribute(drawing, 'viewBox');
  return `<svg style="${style}" viewBox="${viewBox}">${inside(drawing, adaptor)}</svg>`;
}

function inside(element: LiteElement, adaptor: LiteAdaptor): string {
  return adaptor
    .childNodes(element)
    .map((child) => shape(child, adaptor))
    .join('');
}

function shape(node: LiteNode, adaptor: LiteAdaptor): string {
  if (node instanceof LiteText) return escaped(node.value);
  const { kind } = node;
  const content = inside(node, adaptor);
  let attributes = '';
  for (const { name, value } of adaptor.allAttributes(node)) {
    if (ATTRIBUTES.has(name)) attributes += ` ${name}="${escaped(value)}"`;
  }
  attributes += LINES[adaptor.getAttribute(node, 'class') ?? ''] ?? '';
  if (kind === 'g' && (attributes === '' || content === '')) return content;
  return `<${kind}${attributes}>${content}</${kind}>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
