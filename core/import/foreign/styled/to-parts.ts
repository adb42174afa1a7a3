import type { Element, ElementContent } from 'hast';
import { cleanText } from '../../../document/clean-text';
import {
  DEEPEST_PART,
  SHAPE_ATTRIBUTES,
  SHAPE_TAGS,
  type ShapeAttribute,
  STYLED_TAGS,
  type StyledElement,
  type StyledPart,
  type StyledShape,
  type StyledTag,
} from '../../../document/nodes/styled/parts';
import { declared, property, textOf } from '../element';
import { pictureAddress, readDrawing } from '../picture';

/** What becomes of elements that have no place in a styled block under their own name. */
const MEANT: Readonly<Record<string, { tag: StyledTag; style?: string }>> = {
  b: { tag: 'strong' },
  i: { tag: 'em' },
  u: { tag: 'span', style: 'text-decoration:underline' },
  ins: { tag: 'span', style: 'text-decoration:underline' },
  s: { tag: 'span', style: 'text-decoration:line-through' },
  del: { tag: 'span', style: 'text-decoration:line-through' },
  strike: { tag: 'span', style: 'text-decoration:line-through' },
  font: { tag: 'span' },
  small: { tag: 'span' },
  mark: { tag: 'span', style: 'background-color:#fff2a8' },
  center: { tag: 'section', style: 'text-align:center' },
  thead: { tag: 'tbody' },
  tfoot: { tag: 'tbody' },
};
const BLOCKS = new Set(
  `div article aside figure figcaption blockquote ul ol dl dt dd li header footer main nav pre address
   details summary caption`.split(/\s+/),
);
/** Between these, white space is no text. */
const HOLDS_BLOCKS = new Set(['section', 'table', 'tbody', 'tr']);
const GONE = new Set([
  'script',
  'style',
  'title',
  'template',
  'iframe',
  'object',
  'embed',
  'noscript',
]);

/** An element as the parts of a styled block: all words and pictures, and looks that survive. */
export function toParts(node: Element): StyledPart[] {
  return elementParts(node, 0, null);
}

type Marker = (index: number) => string;

function childParts(
  nodes: readonly ElementContent[],
  depth: number,
  marker: Marker | null,
): StyledPart[] {
  let item = 0;
  return nodes.flatMap((node): StyledPart[] => {
    if (node.type === 'text') {
      const words = cleanText(node.value).replace(/[ \t\n\f]+/g, ' ');
      return words === '' ? [] : [words];
    }
    if (node.type !== 'element') return [];
    if (node.tagName === 'li') item += 1;
    const own = node.tagName === 'li' && marker ? marker(item) : null;
    return elementParts(node, depth + 1, own);
  });
}

function elementParts(node: Element, depth: number, marker: string | null): StyledPart[] {
  if (GONE.has(node.tagName) || declared(node, 'display') === 'none') return [];
  if (depth > DEEPEST_PART - 2) return [cleanText(textOf(node))];
  if (node.tagName === 'img') return [pictureOf(node)];
  if (node.tagName === 'svg') {
    const shape = shapeOf(node, depth);
    return shape ? [shape] : elementParts(readDrawing(node), depth, null);
  }
  const list = markerOf(node);
  const inside = childParts(node.children, depth, list);
  const known = STYLED_TAGS.find((tag) => tag === node.tagName);
  const meant = known
    ? { tag: known }
    : (MEANT[node.tagName] ?? (BLOCKS.has(node.tagName) ? { tag: 'section' as const } : null));
  if (meant === null) return inside;
  const made: StyledElement = {
    tag: meant.tag,
    style: [styleOf(node), meant.style].filter(Boolean).join(';'),
    children: [...(marker === null ? [] : [marker]), ...backgroundOf(node), ...inside],
  };
  if (node.tagName === 'a') {
    const href = property(node, 'href').replace(/^http:/, 'https:');
    if (/^https:\/\/mp\.weixin\.qq\.com\/[^\s"<>]*$/.test(href)) made.href = href;
    else made.tag = 'span';
  }
  if (made.tag === 'td' || made.tag === 'th') {
    made.colSpan = spanOf(node, 'colSpan');
    made.rowSpan = spanOf(node, 'rowSpan');
  }
  return [tidied(made)];
}

/** Blocks have no white space between them, and a paragraph with blocks in it is a section. */
function tidied(made: StyledElement): StyledElement {
  const blocky = made.children.some(
    (part) => typeof part !== 'string' && /^(?:section|p|h[1-6]|table|hr)$/.test(part.tag),
  );
  const tag = blocky && /^(?:p|span|strong|em|h[1-6])$/.test(made.tag) ? 'section' : made.tag;
  if (!blocky && !HOLDS_BLOCKS.has(tag)) return { ...made, tag };
  const children = made.children.filter((part) => typeof part !== 'string' || part.trim() !== '');
  return { ...made, tag, children };
}

function markerOf(node: Element): Marker | null {
  if (node.tagName === 'ul') return () => '• ';
  return node.tagName === 'ol' ? (index) => `${index}. ` : null;
}

function styleOf(node: Element): string {
  const align = property(node, 'align').toLowerCase();
  const ground = property(node, 'bgColor');
  const colour = node.tagName === 'font' ? property(node, 'color') : '';
  return [
    align !== '' && `text-align:${align}`,
    ground !== '' && `background-color:${ground}`,
    colour !== '' && `color:${colour}`,
    property(node, 'style'),
  ]
    .filter(Boolean)
    .join(';');
}

function spanOf(node: Element, name: string): number | undefined {
  const span = Number(property(node, name));
  return Number.isInteger(span) && span > 1 && span <= 100 ? span : undefined;
}

// A picture in the ground may not be kept there: it comes first inside, so that nothing is lost.
function backgroundOf(node: Element): StyledPart[] {
  const address = /background(?:-image)?\s*:[^;]*url\(\s*["']?((?:https?:)?\/\/[^"')\s]+)/i.exec(
    property(node, 'style'),
  )?.[1];
  if (!address) return [];
  return [{ tag: 'img', style: 'width:100%', alt: '', hash: null, address, width: 1, height: 1 }];
}

function pictureOf(node: Element): StyledPart {
  return {
    tag: 'img',
    style: property(node, 'style'),
    alt: cleanText(property(node, 'alt')),
    hash: null,
    address: cleanText(pictureAddress(node)),
    width: 1,
    height: 1,
  };
}

/** A drawing as shapes; null when it holds what a shape cannot. */
function shapeOf(node: Element, depth: number): StyledShape | null {
  const tag = SHAPE_TAGS.find((name) => name === node.tagName);
  if (!tag || depth > DEEPEST_PART - 2) return null;
  const children: (string | StyledShape)[] = [];
  for (const child of node.children) {
    if (child.type === 'text') {
      if (child.value.trim() !== '') children.push(cleanText(child.value));
    } else if (child.type === 'element') {
      const shape = shapeOf(child, depth + 1);
      if (shape === null) return null;
      children.push(shape);
    }
  }
  return { tag, style: property(node, 'style'), attributes: attributesOf(node), children };
}

function attributesOf(node: Element): StyledShape['attributes'] {
  const found: Partial<Record<ShapeAttribute, string>> = {};
  for (const name of SHAPE_ATTRIBUTES) {
    const value =
      node.properties[name.replace(/-([a-z])/g, (_all, sign: string) => sign.toUpperCase())];
    if (Array.isArray(value)) found[name] = value.join(' ');
    else if (typeof value === 'string' || typeof value === 'number') found[name] = String(value);
  }
  return found;
}
