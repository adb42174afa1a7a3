import type { Element, ElementContent } from 'hast';

/** A picture, what leads away from it, and what is written below it. */
export interface CaptionedPicture {
  readonly image: Element;
  /** The link around it. */
  readonly anchor: Element | null;
  readonly caption: ElementContent[];
}

/**
 * A picture with its caption: a figure, or a paragraph that is a picture and goes on in the next line,
 * as we write them in Markdown. null for what is anything else.
 */
export function readCaptioned(element: Element): CaptionedPicture | null {
  return element.tagName === 'figure' ? readFigure(element) : readParagraph(element);
}

function readFigure(figure: Element): CaptionedPicture | null {
  const parts = figure.children.filter(shows);
  const captions = parts.filter((part) => isElement(part) && part.tagName === 'figcaption');
  const [inside, ...others] = parts.filter((part) => !captions.includes(part));
  const [caption, ...moreCaptions] = captions;
  if (!inside || others.length > 0 || moreCaptions.length > 0) return null;
  const picture = pictureIn(inside);
  const words = caption && isElement(caption) ? caption.children : [];
  return picture && { ...picture, caption: words };
}

function readParagraph(paragraph: Element): CaptionedPicture | null {
  const [first, next, ...rest] = paragraph.children.filter(shows);
  if (!first || !next || !isElement(next) || next.tagName !== 'br' || rest.length === 0)
    return null;
  if (rest.some((part) => isElement(part) && holdsPicture(part))) return null;
  const picture = pictureIn(first);
  return picture && { ...picture, caption: rest };
}

function pictureIn(node: ElementContent): Pick<CaptionedPicture, 'image' | 'anchor'> | null {
  if (!isElement(node)) return null;
  if (node.tagName === 'img') return { image: node, anchor: null };
  const [only, ...others] = node.children.filter(shows);
  if (!only || others.length > 0 || !/^(?:a|p|div|section|picture)$/.test(node.tagName))
    return null;
  const inside = pictureIn(only);
  if (!inside || node.tagName !== 'a') return inside;
  return inside.anchor ? inside : { ...inside, anchor: node };
}

function holdsPicture(element: Element): boolean {
  return element.tagName === 'img' || element.children.filter(isElement).some(holdsPicture);
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element';
}

function shows(node: ElementContent): boolean {
  return node.type === 'element' || (node.type === 'text' && node.value.trim() !== '');
}
