import type { Element } from 'hast';
import { TEXT_FORMAT, type ParagraphJson } from '../../document/schema';
import { parseTextColours } from '../../wechat/colours';
import { readMiniProgramLink } from '../../wechat/mini-program-link';

/** What the elements around a text say about it. */
export interface Scope {
  /** Bits of `TEXT_FORMAT`. */
  readonly format: number;
  readonly colour: string | null;
  readonly ground: string | null;
  readonly link: string | null;
  readonly align: ParagraphJson['format'];
}

export const plainScope: Scope = { format: 0, colour: null, ground: null, link: null, align: '' };

const FORMATS: Readonly<Record<string, number>> = {
  b: TEXT_FORMAT.bold,
  strong: TEXT_FORMAT.bold,
  summary: TEXT_FORMAT.bold,
  dt: TEXT_FORMAT.bold,
  i: TEXT_FORMAT.italic,
  em: TEXT_FORMAT.italic,
  cite: TEXT_FORMAT.italic,
  dfn: TEXT_FORMAT.italic,
  var: TEXT_FORMAT.italic,
  u: TEXT_FORMAT.underline,
  ins: TEXT_FORMAT.underline,
  s: TEXT_FORMAT.strikethrough,
  strike: TEXT_FORMAT.strikethrough,
  del: TEXT_FORMAT.strikethrough,
  code: TEXT_FORMAT.code,
  kbd: TEXT_FORMAT.code,
  samp: TEXT_FORMAT.code,
  tt: TEXT_FORMAT.code,
  sub: TEXT_FORMAT.subscript,
  sup: TEXT_FORMAT.superscript,
  mark: TEXT_FORMAT.highlight,
};

const ALIGNS = ['left', 'center', 'right', 'justify'] as const;
const LINK_PROTOCOLS = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** The scope inside an element. Block alignment is inherited as in HTML. */
export function scopeInside(element: Element, outer: Scope): Scope {
  const { tagName } = element;
  const style = readStyle(element);
  const colours = parseTextColours(style);
  let format = outer.format | (FORMATS[tagName] ?? 0) | formatOfStyle(style);
  if (tagName === 'sub') format &= ~TEXT_FORMAT.superscript;
  if (tagName === 'sup') format &= ~TEXT_FORMAT.subscript;
  return {
    format,
    colour: colours.colour ?? outer.colour,
    ground: colours.ground ?? outer.ground,
    link: tagName === 'a' ? readLink(element) : outer.link,
    align: readAlign(element, style) ?? outer.align,
  };
}

/** The declarations that a text node carries for its scope. */
export function styleOf(scope: Scope): string {
  const parts: string[] = [];
  if (scope.colour) parts.push(`color: ${scope.colour};`);
  if (scope.ground) parts.push(`background-color: ${scope.ground};`);
  return parts.join(' ');
}

/** A property of an element as a string; empty if it has none. */
export function property(element: Element, name: string): string {
  const value = element.properties[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The classes of an element. */
export function classesOf(element: Element): string[] {
  const value = element.properties['className'];
  return Array.isArray(value) ? value.map(String) : [];
}

function readStyle(element: Element): string {
  const colour = element.tagName === 'font' ? property(element, 'color') : '';
  return (colour ? `color:${colour};` : '') + property(element, 'style');
}

function formatOfStyle(style: string): number {
  if (style === '') return 0;
  let format = 0;
  if (/(^|;)\s*font-weight\s*:\s*(bold|bolder|[6-9]00)/i.test(style)) format |= TEXT_FORMAT.bold;
  if (/(^|;)\s*font-style\s*:\s*italic/i.test(style)) format |= TEXT_FORMAT.italic;
  const line = /(^|;)\s*text-decoration(-line)?\s*:([^;]*)/i.exec(style)?.[3] ?? '';
  if (/underline/i.test(line)) format |= TEXT_FORMAT.underline;
  if (/line-through/i.test(line)) format |= TEXT_FORMAT.strikethrough;
  return format;
}

function readAlign(element: Element, style: string): ParagraphJson['format'] | null {
  if (element.tagName === 'center') return 'center';
  const declared = /(^|;)\s*text-align\s*:\s*([a-z]+)/i.exec(style)?.[2];
  const value = (declared ?? property(element, 'align')).toLowerCase();
  return ALIGNS.find((align) => align === value) ?? null;
}

// Anchors and relative addresses lead nowhere in an article: their words stay, the link goes.
function readLink(element: Element): string | null {
  const href = property(element, 'href').trim();
  const address = href.startsWith('//') ? `https:${href}` : href;
  if (!URL.canParse(address)) return null;
  if (readMiniProgramLink(address)) return address;
  return LINK_PROTOCOLS.has(new URL(address).protocol) ? address : null;
}
