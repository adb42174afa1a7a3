import type { Element } from 'hast';
import { classesOf, element, findInside, property, textOf } from './element';
import { mathmlToTex } from './mathml';

/**
 * The formula that an element shows, as the Markdown importer hands it on: a `code` that holds its TeX.
 * Web pages keep the source beside what they draw: KaTeX and MathJax in an annotation, Zhihu and WeChat's
 * converters in an attribute; of MathML alone the TeX is made.
 * @returns null if the element is no formula or does not tell its source.
 */
export function readFormula(node: Element): Element | null {
  const tex = (sourceOf(node) ?? (node.tagName === 'math' ? mathmlToTex(node) : ''))
    .replace(/\s+/g, ' ')
    .trim();
  if (tex === '') return null;
  const display =
    property(node, 'display') === 'block' ||
    classesOf(node).some((name) => /display|block-equation/.test(name));
  const code = element('code', [{ type: 'text', value: tex }], {
    className: ['language-math', display ? 'math-display' : 'math-inline'],
  });
  return display ? element('pre', [code]) : code;
}

function sourceOf(node: Element): string | null {
  const attribute = property(node, 'dataFormula') || property(node, 'dataTex');
  if (attribute !== '') return attribute;
  if (node.tagName === 'img') {
    return classesOf(node).includes('ztext-math') || property(node, 'eeimg') !== ''
      ? property(node, 'alt')
      : null;
  }
  const drawn = classesOf(node).some((name) => /^(?:katex|katex-display|MathJax)/.test(name));
  if (!drawn && node.tagName !== 'math') return null;
  const source = findInside(
    node,
    (inner) =>
      inner.tagName === 'annotation' && property(inner, 'encoding') === 'application/x-tex',
  );
  return source && textOf(source);
}
