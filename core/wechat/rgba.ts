import { parseColour } from './colours';

/** A colour in numbers: channels 0 to 255, alpha 0 to 1. */
export interface Rgba {
  readonly r: number;
  readonly g: number;
  readonly b: number;
  readonly alpha: number;
}

/** Finds what may be a colour inside a CSS value; what it finds goes through {@link readRgba}. */
export const COLOUR_IN_VALUE = /#[0-9a-f]{3,6}\b|rgba?\([^()]*\)|\b[a-z]{3,7}\b(?![-(])/gi;

/** Reads a CSS colour (hex, `rgb()`, `rgba()`, common names); null for anything else. */
export function readRgba(text: string): Rgba | null {
  const short = parseColour(text);
  if (short === null) return null;
  if (short.startsWith('#')) {
    const digits = short.length === 4 ? short.replace(/[0-9a-f]/g, '$&$&') : short;
    const bits = Number.parseInt(digits.slice(1), 16);
    return { r: bits >> 16, g: (bits >> 8) & 255, b: bits & 255, alpha: 1 };
  }
  const [r = 0, g = 0, b = 0, alpha = 1] = short.slice(5, -1).split(',').map(Number);
  return { r, g, b, alpha };
}

/** Writes a colour as `rgb()`, with transparency as `rgba()`. */
export function writeRgba({ r, g, b, alpha }: Rgba): string {
  const channels = [r, g, b].map(wholeChannel).join(',');
  return alpha === 1 ? `rgb(${channels})` : `rgba(${channels},${alpha})`;
}

// Sums of fractions that are a half on paper come out a hair below it.
function wholeChannel(value: number): number {
  return Math.min(255, Math.max(0, Math.round(value + 1e-6)));
}

/** A colour as hue (0 to 6), saturation and lightness (0 to 1). */
interface Hsl {
  readonly hue: number;
  readonly saturation: number;
  readonly lightness: number;
}

/** Lightness and saturation of HSL, both 0 to 1. */
export function hslOf({ r, g, b }: Rgba): Hsl {
  const highest = Math.max(r, g, b) / 255;
  const lowest = Math.min(r, g, b) / 255;
  const lightness = (highest + lowest) / 2;
  const spread = highest - lowest;
  if (spread === 0) return { hue: 0, saturation: 0, lightness };
  const saturation = spread / (1 - Math.abs(2 * lightness - 1));
  return { hue: hueOf(r / 255, g / 255, b / 255, highest, spread), saturation, lightness };
}

function hueOf(r: number, g: number, b: number, highest: number, spread: number): number {
  if (highest === r) return ((g - b) / spread + 6) % 6;
  return highest === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
}

/** The same hue and saturation with another lightness (0 to 1). */
export function withLightness(colour: Rgba, lightness: number): Rgba {
  const { hue, saturation } = hslOf(colour);
  const chroma = (1 - Math.abs(2 * lightness - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const base = lightness - chroma / 2;
  const [r, g, b] = channelsAt(Math.floor(hue), chroma, second);
  const byte = (part: number) => (part + base) * 255;
  return { r: byte(r), g: byte(g), b: byte(b), alpha: colour.alpha };
}

function channelsAt(sector: number, most: number, second: number): [number, number, number] {
  switch (sector) {
    case 0:
      return [most, second, 0];
    case 1:
      return [second, most, 0];
    case 2:
      return [0, most, second];
    case 3:
      return [0, second, most];
    case 4:
      return [second, 0, most];
    default:
      return [most, 0, second];
  }
}

/** A colour laid over an opaque one. */
export function over(colour: Rgba, below: Rgba): Rgba {
  const mix = (top: number, bottom: number) => top * colour.alpha + bottom * (1 - colour.alpha);
  return {
    r: mix(colour.r, below.r),
    g: mix(colour.g, below.g),
    b: mix(colour.b, below.b),
    alpha: 1,
  };
}

/** Contrast of text on an opaque ground by WCAG 2: from 1 (the same) to 21 (black on white). */
export function contrastOf(text: Rgba, ground: Rgba): number {
  const one = luminanceOf(over(text, ground));
  const other = luminanceOf(ground);
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

function luminanceOf({ r, g, b }: Rgba): number {
  const linear = (channel: number) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}
