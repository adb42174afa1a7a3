import { parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type Parent = DefaultTreeAdapterTypes.ParentNode;

/** Parses an article's HTML, each node knowing where in the text it stands. */
export function parseArticle(html: string): DefaultTreeAdapterTypes.DocumentFragment {
  return parseFragment(html, { sourceCodeLocationInfo: true });
}

/** Writes a tree as HTML that reads as the same tree again. */
export function writeArticle(fragment: DefaultTreeAdapterTypes.DocumentFragment): string {
  keepFirstLines(fragment);
  return serialize(fragment);
}

// Readers skip a line feed at the start of preformatted text, and the serializer adds none.
function keepFirstLines(parent: Parent): void {
  const [first] = parent.childNodes;
  if (/^(?:pre|listing)$/.test(parent.nodeName) && first && 'value' in first) {
    if (first.value.startsWith('\n')) first.value = `\n${first.value}`;
  }
  for (const node of parent.childNodes) if (isElement(node)) keepFirstLines(node);
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

/** A parent as the element it is; undefined for the root. */
export function asElement(parent: Parent): Element | undefined {
  return 'tagName' in parent ? parent : undefined;
}

/** Value of an attribute under the name it has in the text, such as `xlink:href`. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attributeName(attr) === name)?.value;
}

/** Name of an attribute as it is written, in lower case. */
export function attributeName(attr: { name: string; prefix?: string | undefined }): string {
  return (attr.prefix ? `${attr.prefix}:${attr.name}` : attr.name).toLowerCase();
}

/** The words of an article as one line. */
export function textOf(html: string): string {
  return collectText(parseArticle(html)).replace(/\s+/g, ' ').trim();
}

function collectText(parent: Parent): string {
  return parent.childNodes
    .map((node) => {
      if (isElement(node)) return collectText(node);
      return 'value' in node ? node.value : '';
    })
    .join('');
}

/** Elements that show something without having words. */
const SHOWN = new Set(['img', 'svg', 'iframe', 'hr', 'image']);

/** Whether a reader would see anything at all. */
export function isBlank(html: string): boolean {
  const shows = (parent: Parent): boolean =>
    parent.childNodes.some(
      (node) =>
        isElement(node) &&
        (SHOWN.has(node.tagName) || node.tagName.startsWith('mp-') || shows(node)),
    );
  const fragment = parseArticle(html);
  return collectText(fragment).trim() === '' && !shows(fragment);
}
