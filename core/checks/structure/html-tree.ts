import { defaultTreeAdapter, type DefaultTreeAdapterMap, html, parseFragment } from 'parse5';
import { type Declaration, splitDeclarations } from '../../wechat/declarations';

/** An element of an article's HTML as the structure rules see it. */
export interface HtmlElement {
  /** Tag name; small letters but for those of SVG. */
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Declarations of its own style. */
  readonly style: readonly Declaration[];
  readonly parent: HtmlElement | null;
  readonly children: readonly (HtmlElement | string)[];
  /** Indices of child elements from the top of the HTML down to it. */
  readonly path: readonly number[];
}

/** Hostile HTML nests deeper; nothing below this level of elements is read. */
const DEEPEST = 300;

/** Spaces, joiners and marks without width. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

type Mutable = Omit<HtmlElement, 'children'> & { readonly children: (HtmlElement | string)[] };
type ParsedNode = DefaultTreeAdapterMap['node'];

/**
 * Parses HTML as the body of a page. The paths of the elements are those that a browser gives after
 * `innerHTML`, so that what a browser measured can be found again.
 */
export function parseBody(source: string): DefaultTreeAdapterMap['documentFragment'] {
  const body = defaultTreeAdapter.createElement('body', html.NS.HTML, []);
  return parseFragment(body, source, {});
}

/** The elements at the top of a piece of HTML, each with all that is in it. */
export function readHtml(source: string): HtmlElement[] {
  const top: (HtmlElement | string)[] = [];
  const open: { nodes: readonly ParsedNode[]; into: Mutable | null }[] = [
    { nodes: parseBody(source).childNodes, into: null },
  ];
  for (let level = open.pop(); level; level = open.pop()) {
    const siblings = level.into?.children ?? top;
    let elements = 0;
    for (const node of level.nodes) {
      if (defaultTreeAdapter.isTextNode(node)) siblings.push(node.value);
      if (!defaultTreeAdapter.isElementNode(node)) continue;
      const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
      const element: Mutable = {
        tag: node.tagName,
        attributes,
        style: splitDeclarations(attributes.get('style') ?? ''),
        parent: level.into,
        children: [],
        path: [...(level.into?.path ?? []), elements],
      };
      elements += 1;
      siblings.push(element);
      if (element.path.length < DEEPEST) open.push({ nodes: node.childNodes, into: element });
    }
  }
  return top.filter((node) => typeof node !== 'string');
}

/** Every element of a tree in the order of the document. */
export function everyElement(top: readonly HtmlElement[]): HtmlElement[] {
  const found: HtmlElement[] = [];
  const left = top.toReversed();
  for (let element = left.pop(); element; element = left.pop()) {
    found.push(element);
    left.push(...childElements(element).toReversed());
  }
  return found;
}

export function childElements(element: HtmlElement): HtmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** Whether words stand directly in an element. */
export function hasOwnWords(element: HtmlElement): boolean {
  return element.children.some((child) => typeof child === 'string' && hasInk(child));
}

/** All words inside, as they stand in the HTML. */
export function wordsOf(element: HtmlElement): string {
  let words = '';
  const left: (HtmlElement | string)[] = [element];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (typeof node === 'string') words += node;
    else left.push(...node.children.toReversed());
  }
  return words;
}

/** The first words inside on one line, to show to people which element is meant. */
export function quoteOf(element: HtmlElement): string {
  return [...wordsOf(element).replace(/\s+/g, ' ').trim()].slice(0, 24).join('');
}

/** Whether a text has anything that can be seen. */
export function hasInk(words: string): boolean {
  return words.replaceAll(UNSEEN, '').trim() !== '';
}

/** The value of a declaration of the element's own style; the last one counts, as in a browser. */
export function declared(element: HtmlElement, name: string): string | null {
  const value = element.style.findLast((declaration) => declaration.name === name)?.value;
  return value === undefined ? null : value.replace(/\s*!important$/i, '').trim();
}

/** Whether an element or one around it passes a test. */
export function isWithin(element: HtmlElement, test: (candidate: HtmlElement) => boolean): boolean {
  for (let at: HtmlElement | null = element; at; at = at.parent) if (test(at)) return true;
  return false;
}

/** In a drawing, where the rules for text do not hold. */
export function isInDrawing(element: HtmlElement): boolean {
  return isWithin(
    element,
    ({ tag, attributes }) => tag === 'svg' || attributes.get('data-mode') === 'svg',
  );
}
