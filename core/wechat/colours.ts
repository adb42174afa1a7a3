/** The few names of colours that pasted text really uses. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['black', '#000'],
  ['white', '#fff'],
  ['gray', '#808080'],
  ['grey', '#808080'],
  ['silver', '#c0c0c0'],
  ['red', '#f00'],
  ['maroon', '#800000'],
  ['orange', '#ffa500'],
  ['yellow', '#ff0'],
  ['olive', '#808000'],
  ['lime', '#0f0'],
  ['green', '#008000'],
  ['teal', '#008080'],
  ['aqua', '#0ff'],
  ['cyan', '#0ff'],
  ['blue', '#00f'],
  ['navy', '#000080'],
  ['purple', '#800080'],
  ['fuchsia', '#f0f'],
  ['magenta', '#f0f'],
  ['brown', '#a52a2a'],
  ['pink', '#ffc0cb'],
]);

const HEX = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/;
const RGB = /^rgba?\(([^()]{5,60})\)$/;

/**
 * Reads a CSS colour strictly: hex, `rgb()`, `rgba()` and the common names.
 * @returns the shortest form that WeChat keeps, or null for anything else, invisible colours included.
 */
export function parseColour(value: string): string | null {
  const text = value.trim().toLowerCase();
  const named = NAMED.get(text);
  if (named) return named;
  if (HEX.test(text)) return shortHex(text);
  const inside = RGB.exec(text)?.[1];
  if (inside === undefined) return null;
  const parts = inside.split(/[\s,/]+/).filter((part) => part !== '');
  if (parts.length < 3 || parts.length > 4) return null;
  const channels = parts.slice(0, 3).map(channel);
  const alpha = parts[3] === undefined ? 1 : Number(parts[3]);
  if (channels.some((part) => part === null) || !(alpha > 0 && alpha <= 1)) return null;
  if (alpha < 1) return `rgba(${channels.join(',')},${Number(alpha.toFixed(3))})`;
  return shortHex(`#${channels.map((part) => (part ?? 0).toString(16).padStart(2, '0')).join('')}`);
}

/** The two colours that the `style` of a text node may carry. */
export interface TextColours {
  readonly colour: string | null;
  readonly ground: string | null;
}

const NONE: TextColours = { colour: null, ground: null };

/** Reads `color` and `background-color` of a style attribute; every other declaration is ignored. */
export function parseTextColours(style: string): TextColours {
  if (style === '') return NONE;
  let { colour, ground } = NONE;
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const name = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration.slice(colon + 1);
    if (name === 'color') colour = parseColour(value) ?? colour;
    else if (name === 'background-color' || name === 'background') {
      ground = parseColour(value) ?? ground;
    }
  }
  return { colour, ground };
}

function channel(part: string): number | null {
  if (!/^\d{1,3}(\.\d+)?$/.test(part)) return null;
  const value = Math.round(Number(part));
  return value <= 255 ? value : null;
}

function shortHex(hex: string): string {
  return hex.replace(/^#(.)\1(.)\2(.)\3$/, '#$1$2$3');
}
