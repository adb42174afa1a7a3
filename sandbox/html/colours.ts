/** A colour: channels 0 to 255, alpha 0 to 1. */
export interface Colour {
  r: number;
  g: number;
  b: number;
  alpha: number;
}

const NAMED: Readonly<Record<string, Colour>> = {
  black: { r: 0, g: 0, b: 0, alpha: 1 },
  white: { r: 255, g: 255, b: 255, alpha: 1 },
};

/** Finds colours in a CSS value: `#hex`, `rgb()`, `rgba()`, black and white. */
export const COLOUR_TOKEN = /#[0-9a-f]{3,8}\b|rgba?\([^()]*\)|\b(?:black|white)\b/gi;

/** Reads one colour, or gives undefined for what is not written in one of those ways. */
export function parseColour(text: string): Colour | undefined {
  const lower = text.trim().toLowerCase();
  if (NAMED[lower]) return NAMED[lower];
  const hex = /^#([0-9a-f]+)$/.exec(lower)?.[1];
  if (hex !== undefined) return parseHex(hex);
  const inside = /^rgba?\(([^()]*)\)$/.exec(lower)?.[1];
  const numbers =
    inside
      ?.split(/[\s,/]+/)
      .filter(Boolean)
      .map(Number) ?? [];
  const [r, g, b, alpha = 1] = numbers;
  if (r === undefined || g === undefined || b === undefined) return undefined;
  return [r, g, b, alpha].some(Number.isNaN) ? undefined : { r, g, b, alpha };
}

function parseHex(hex: string): Colour | undefined {
  const long = hex.length <= 4 ? [...hex].map((digit) => digit + digit).join('') : hex;
  if (long.length !== 6 && long.length !== 8) return undefined;
  const at = (index: number) => Number.parseInt(long.slice(index, index + 2), 16);
  return { r: at(0), g: at(2), b: at(4), alpha: long.length === 8 ? at(6) / 255 : 1 };
}

/** Writes a colour as `rgb()` or `rgba()` in whole numbers. */
export function formatColour({ r, g, b, alpha }: Colour): string {
  // Halves go up, also those that floating point made a little less.
  const channels = [r, g, b].map((channel) => Math.round(channel + 1e-6)).join(',');
  return alpha === 1 ? `rgb(${channels})` : `rgba(${channels},${alpha})`;
}

/** Brightness as eyes see it, 0 to 255. */
export function perceivedBrightness({ r, g, b }: Colour): number {
  return (r * 299 + g * 587 + b * 114) / 1000;
}

/** Lightness of HSL, 0 to 100. */
export function lightnessOf({ r, g, b }: Colour): number {
  return ((Math.max(r, g, b) + Math.min(r, g, b)) / 2 / 255) * 100;
}

/** Whether a colour is a grey. */
export function isGrey({ r, g, b }: Colour): boolean {
  return r === g && g === b;
}

/** The same hue and saturation (of HSL) with another lightness. */
export function withLightness(colour: Colour, lightness: number): Colour {
  const { r, g, b } = colour;
  const from = lightnessOf(colour) / 100;
  const to = lightness / 100;
  const reach = 1 - Math.abs(2 * from - 1);
  const factor = reach === 0 ? 0 : (1 - Math.abs(2 * to - 1)) / reach;
  const shift = (channel: number) => (to + (channel / 255 - from) * factor) * 255;
  return { ...colour, r: shift(r), g: shift(g), b: shift(b) };
}
