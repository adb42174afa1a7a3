import { hslOf, over, type Rgba, withLightness } from './rgba';

/**
 * What WeChat's reader does to the colours of an article at night, as pure functions.
 * Source: wechatjs/mp-darkmode 1.2.1 (its page of principles, and what it answers for given colours).
 */

const grey = (level: number): Rgba => ({ r: level, g: level, b: level, alpha: 1 });

/** The article page at night. */
export const DARK_PAGE: Rgba = grey(0x19);
/** Text without a colour of its own on the bare page at night. */
export const DARK_PAGE_TEXT: Rgba = grey(0xa3);
/** What text without a colour of its own counts as by day. */
export const LIGHT_PAGE_TEXT: Rgba = grey(0x19);
/** The article page by day. */
export const LIGHT_PAGE: Rgba = grey(0xff);

/** A ground fainter than this is no ground. */
export const FAINTEST_GROUND = 0.05;

// Perceived brightness, 0 to 255.
const WHITE_FROM = 250;
const BRIGHTEST_GROUND = 190;
const BRIGHT_GROUND_FROM = 100;
const LEAST_DISTANCE = 65;
const PAGE_BRIGHTNESS = brightnessOf(DARK_PAGE);
const MOST_DISTANCE_ON_PAGE = brightnessOf(DARK_PAGE_TEXT) - PAGE_BRIGHTNESS;
/** Grounds up to this much brighter than the page count as the page. */
const NEAR_PAGE = 2;

/** Brightness as eyes see it, 0 to 255. */
export function brightnessOf({ r, g, b }: Rgba): number {
  return (r * 299 + g * 587 + b * 114) / 1000;
}

/**
 * A background at night: greys and whites turn over, other bright ones are dimmed (a pale tint stays
 * a light grey block), very dark ones are raised a little. Transparency is kept.
 */
export function darkBackground(colour: Rgba): Rgba {
  const { saturation, lightness } = hslOf(colour);
  const brightness = brightnessOf(colour);
  if ((saturation === 0 && lightness > 0.4) || brightness > WHITE_FROM) {
    return withLightness(colour, Math.min(1, 1 + hslOf(DARK_PAGE).lightness - lightness));
  }
  if (brightness > BRIGHTEST_GROUND) return withBrightness(colour, BRIGHTEST_GROUND);
  return lightness < 0.22 ? withLightness(colour, 0.22) : colour;
}

/**
 * Text, a border or another line at night.
 * @param ground what is behind it at night, see {@link darkBackground}.
 */
export function darkText(colour: Rgba, ground: Rgba = DARK_PAGE): Rgba {
  const brightness = brightnessOf(colour);
  if (brightness >= WHITE_FROM) return colour;
  const behind = brightnessOf(over(ground, DARK_PAGE));
  const distance = Math.abs(brightness - behind);
  if (distance > MOST_DISTANCE_ON_PAGE && brightnessOf(ground) <= PAGE_BRIGHTNESS + NEAR_PAGE) {
    return withBrightness(colour, brightnessOf(ground) + MOST_DISTANCE_ON_PAGE);
  }
  if (distance >= LEAST_DISTANCE) return colour;
  const { lightness } = hslOf(colour);
  const onBright = brightnessOf(ground) >= BRIGHT_GROUND_FROM;
  if (onBright ? lightness > 0.5 : lightness <= 0.4) {
    return darkText(withLightness(colour, 0.9 - lightness), ground);
  }
  return withBrightness(colour, behind + (onBright ? -LEAST_DISTANCE : LEAST_DISTANCE));
}

/** One flat colour for the stops of a gradient: text cannot be set apart from a changing ground. */
export function mixStops(stops: readonly Rgba[]): Rgba | null {
  if (stops.length === 0) return null;
  const mean = (of: (stop: Rgba) => number) =>
    stops.reduce((total, stop) => total + of(stop), 0) / stops.length;
  return {
    r: mean((stop) => stop.r),
    g: mean((stop) => stop.g),
    b: mean((stop) => stop.b),
    alpha: Number(mean((stop) => stop.alpha).toFixed(3)),
  };
}

/** Scales the channels to a brightness; where red or blue hits the top, green makes up for it. */
function withBrightness(colour: Rgba, brightness: number): Rgba {
  const factor = brightness / brightnessOf(colour);
  const scaled = (channel: number) => Math.min(255, channel * factor);
  const { r, g, b } = { r: scaled(colour.r), g: scaled(colour.g), b: scaled(colour.b) };
  const { alpha } = colour;
  const held = (channel: number) => Math.min(255, Math.max(0, channel));
  if (r === 255 || b === 255) {
    return { r, g: held((brightness * 1000 - r * 299 - b * 114) / 587), b, alpha };
  }
  if (g === 255) return { r, g, b: held((brightness * 1000 - r * 299 - g * 587) / 114), alpha };
  return { r, g, b, alpha };
}
