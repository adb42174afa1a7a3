import { type DefaultTreeAdapterMap, parse } from 'parse5';

type ParsedNode = DefaultTreeAdapterMap['node'];

/** What a browser never shows, or shows only where scripts are off. */
const UNSEEN =
  /^(?:script|style|title|noscript|template|noframes|noembed|iframe|object|video|audio)$/;

/**
 * The pieces of words that a page shows, by an own reading of it, to hold an import against. Left out
 * is what nobody sees: scripts and styles, what is hidden by its style, the markers that Word writes as
 * text in front of items, line numbers, and the drawn half of a formula whose source stands beside it.
 */
export function wordsOfHtml(html: string): string[] {
  const found: string[] = [];
  const left: ParsedNode[] = [parse(html)];
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.nodeName === '#text' && 'value' in node) found.push(node.value);
    if (UNSEEN.test(node.nodeName) || isHidden(node)) continue;
    if (node.nodeName === 'annotation' || node.nodeName === 'rp') continue;
    if ('childNodes' in node) left.push(...node.childNodes.toReversed());
  }
  return found.filter((words) => words.trim() !== '');
}

function isHidden(node: ParsedNode): boolean {
  const attributes = 'attrs' in node ? node.attrs : [];
  const value = (name: string) => attributes.find((one) => one.name === name)?.value ?? '';
  const style = value('style').replace(/\s+/g, '');
  if (/display:none|mso-hide:all|mso-list:ignore/i.test(style)) return true;
  if (/katex|MathJax/.test(value('class')) || value('data-formula') !== '') return true;
  return /code-snippet__line/.test(value('class'));
}
