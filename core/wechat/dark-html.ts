import {
  DARK_PAGE,
  darkBackground,
  darkText,
  FAINTEST_GROUND,
  LIGHT_PAGE,
  LIGHT_PAGE_TEXT,
  mixStops,
} from './dark-mode';
import { type Declaration, splitDeclarations } from './declarations';
import { COLOUR_IN_VALUE, readRgba, type Rgba, writeRgba } from './rgba';

/** What an element finds around it. */
export interface Surroundings {
  /** Ground at night. */
  readonly ground: Rgba;
  /** Colour of the text by day. */
  readonly text: Rgba;
  /** On a picture: the text keeps its colour of the day. */
  readonly onPicture: boolean;
}

/** What the elements at the top of an article find around them at night. */
export const NIGHT_PAGE: Surroundings = {
  ground: DARK_PAGE,
  text: LIGHT_PAGE_TEXT,
  onPicture: false,
};

const TAG = /<(\/?)([a-z][a-z0-9-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi;
const STYLE = /\sstyle=(?:"([^"]*)"|'([^']*)')/i;
const TABLE_GROUND = /\sbgcolor=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
const VOID = new Set(['br', 'hr', 'img', 'input', 'col', 'wbr', 'source', 'embed']);
const LINE_NAMES =
  /^(border|outline|column-rule|text-decoration)(-(top|right|bottom|left))?(-color)?$|^box-shadow$|^-webkit-text-stroke(-color)?$/;

/**
 * The HTML of an article, or of one block of it, as WeChat's reader colours it at night. It goes from
 * element to element in the order of the document, as WeChat does, so an element knows the ground of
 * those it is in. Pictures, SVG and elements with `data-no-dark` keep their colours.
 */
export function darkHtml(html: string): string {
  const open: { name: string; around: Surroundings }[] = [];
  let inSvg = 0;
  return html.replace(
    TAG,
    (tag, slash: string, rawName: string, attributes: string, at: number) => {
      const name = rawName.toLowerCase();
      const empty = VOID.has(name) || attributes.endsWith('/');
      if (name === 'svg' && !empty) inSvg += slash ? -1 : 1;
      if (inSvg > 0 || name === 'svg' || name === 'img') return tag;
      if (slash) {
        close(open, name);
        return tag;
      }
      const around = open.at(-1)?.around ?? NIGHT_PAGE;
      const bare = empty || html.startsWith('</', at + tag.length);
      const changed = darkAttributes(attributes, around, bare);
      if (!empty) open.push({ name, around: changed.inside });
      return `<${rawName}${changed.attributes}>`;
    },
  );
}

function close(open: { name: string }[], name: string): void {
  const at = open.findLastIndex((element) => element.name === name);
  if (at >= 0) open.length = at;
}

function darkAttributes(
  attributes: string,
  around: Surroundings,
  bare: boolean,
): { attributes: string; inside: Surroundings } {
  const style = STYLE.exec(attributes);
  const table = TABLE_GROUND.exec(attributes);
  if (!style && !table) return { attributes, inside: around };
  const written = decode(style?.[1] ?? style?.[2] ?? '');
  const listed = [...(table ? tableGround(table) : []), ...splitDeclarations(written)];
  // A gradient without text above it is no ground, and stays.
  const isLeft = bare && listed.some(({ name, value }) => isGround(name) && isGradient(value));
  const kept = isLeft || /\sdata-no-dark\b/i.test(attributes);
  const inside = surroundingsIn(listed, around, kept);
  if (kept) return { attributes, inside };
  const night = ` style="${encode(darkStyle(listed, around, inside))}"`;
  const changed = style ? attributes.replace(STYLE, () => night) : night + attributes;
  return { attributes: changed, inside };
}

function tableGround(found: RegExpExecArray): Declaration[] {
  return [{ name: 'background-color', value: found[1] ?? found[2] ?? found[3] ?? '' }];
}

/**
 * What the inside of an element finds around it at night.
 * @param kept the element keeps its colours of the day.
 */
export function surroundingsIn(
  listed: readonly Declaration[],
  around: Surroundings,
  kept: boolean,
): Surroundings {
  const ground = groundOf(listed);
  const text = lastColour(listed, (name) => name === 'color') ?? around.text;
  if (ground === 'picture') return { ground: LIGHT_PAGE, text, onPicture: true };
  if (ground === null) return { ...around, text };
  return { ground: kept ? ground : darkBackground(ground), text, onPicture: false };
}

/** The ground that the declarations give by day; null for none. */
export function groundOf(listed: readonly Declaration[]): Rgba | 'picture' | null {
  let ground: Rgba | null = null;
  for (const { name, value } of listed) {
    if (!isGround(name)) continue;
    if (/url\(/i.test(value)) return 'picture';
    const colour = isGradient(value) ? mixStops(coloursIn(value)) : (coloursIn(value)[0] ?? null);
    if (colour && colour.alpha >= FAINTEST_GROUND) ground = colour;
  }
  return ground;
}

function darkStyle(
  listed: readonly Declaration[],
  around: Surroundings,
  inside: Surroundings,
): string {
  const ground = groundOf(listed);
  const lines = listed.map((declaration) => darkDeclaration(declaration, inside, ground));
  if (ground === 'picture') {
    const below = lastColour(listed, isGround) ?? LIGHT_PAGE;
    lines.push(`background-color:${writeRgba(below)}`);
  }
  const speaks = listed.some(({ name }) => name === 'color');
  if (ground !== null && !speaks) lines.push(`color:${writeRgba(textAt(around.text, inside))}`);
  return lines.join(';');
}

function darkDeclaration(
  { name, value }: Declaration,
  inside: Surroundings,
  ground: Rgba | 'picture' | null,
): string {
  const as = (change: (colour: Rgba) => Rgba) => `${name}:${changeColours(value, change)}`;
  if (name === 'color') return as((colour) => textAt(colour, inside));
  if (isGround(name)) {
    if (ground === 'picture') return `${name}:${value}`;
    if (isGradient(value)) return ground ? flat(ground) : `${name}:${value}`;
    return as((colour) => (colour.alpha < FAINTEST_GROUND ? colour : darkBackground(colour)));
  }
  if (name === 'text-shadow') return as(darkBackground);
  return LINE_NAMES.test(name) ? as((colour) => textAt(colour, inside)) : `${name}:${value}`;
}

function flat(ground: Rgba): string {
  return `background-image:none;background-color:${writeRgba(darkBackground(ground))}`;
}

/** A colour of text at night, in the inside of an element. */
export function textAt(colour: Rgba, { ground, onPicture }: Surroundings): Rgba {
  return onPicture ? colour : darkText(colour, ground);
}

function isGround(name: string): boolean {
  return name === 'background' || name === 'background-color' || name === 'background-image';
}

function isGradient(value: string): boolean {
  return /gradient\(/i.test(value);
}

/** The last colour that the declarations with a wanted name give; null for none. */
export function lastColour(
  listed: readonly Declaration[],
  wanted: (name: string) => boolean,
): Rgba | null {
  const colours = listed
    .filter(({ name }) => wanted(name))
    .flatMap(({ value }) => coloursIn(value));
  return colours.at(-1) ?? null;
}

/** All colours in a CSS value. */
export function coloursIn(value: string): Rgba[] {
  return [...value.matchAll(COLOUR_IN_VALUE)].flatMap(([token]) => readRgba(token) ?? []);
}

// Colours that stay as they are keep their spelling.
function changeColours(value: string, change: (colour: Rgba) => Rgba): string {
  return value.replace(COLOUR_IN_VALUE, (token) => {
    const colour = readRgba(token);
    if (colour === null) return token;
    const changed = change(colour);
    return changed === colour ? token : writeRgba(changed);
  });
}

function decode(attribute: string): string {
  return attribute
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function encode(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
