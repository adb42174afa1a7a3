import {
  COLOUR_TOKEN,
  formatColour,
  isGrey,
  lightnessOf,
  parseColour,
  perceivedBrightness,
  withLightness,
  type Colour,
} from './colours';
import { splitDeclarations, type Declaration } from './declarations';
import { attribute, isElement, type Element, type Parent } from './tree';

/**
 * What WeChat's reader does to colours at night. Source: the principle page of wechatjs/mp-darkmode.
 * There a script does it on the phone; here both colours are written with `light-dark()`, since no
 * script runs. Gradients and shadows are left as they are.
 */

const grey = (level: number): Colour => ({ r: level, g: level, b: level, alpha: 1 });
const PAGE = grey(0x19);
const PAGE_BRIGHTNESS = perceivedBrightness(PAGE);
const DAY_TEXT = grey(0x19);
/** Text on the bare page is never further from it than this. */
const MOST_CONTRAST = perceivedBrightness(grey(0xa3)) - PAGE_BRIGHTNESS;
const LEAST_CONTRAST = 65;

/** A background at night. */
export function darkBackground(colour: Colour): Colour {
  const lightness = lightnessOf(colour);
  const brightness = perceivedBrightness(colour);
  if ((isGrey(colour) && lightness > 40) || brightness > 250) {
    return withLightness(colour, Math.min(100, 100 + lightnessOf(PAGE) - lightness));
  }
  if (brightness > 190) return withBrightness(colour, 190);
  return lightness < 22 ? withLightness(colour, 22) : colour;
}

/** Text or a line at night, on a background that is already a night one. */
export function darkText(colour: Colour, background: Colour): Colour {
  if (perceivedBrightness(colour) >= 250) return colour;
  const behind = perceivedBrightness(background);
  const adjusted = apart(colour, behind);
  const onPage = Math.round(behind) === PAGE_BRIGHTNESS;
  const tooBright = perceivedBrightness(adjusted) - PAGE_BRIGHTNESS > MOST_CONTRAST;
  return onPage && tooBright ? withBrightness(adjusted, PAGE_BRIGHTNESS + MOST_CONTRAST) : adjusted;
}

function apart(colour: Colour, behind: number): Colour {
  const distance = (c: Colour) => Math.abs(perceivedBrightness(c) - behind);
  if (distance(colour) >= LEAST_CONTRAST) return colour;
  const lightness = lightnessOf(colour);
  const isLight = behind >= 100;
  const mirrored = (isLight ? lightness > 50 : lightness <= 40)
    ? withLightness(colour, 90 - lightness)
    : colour;
  if (distance(mirrored) >= LEAST_CONTRAST) return mirrored;
  return withBrightness(mirrored, behind + (isLight ? -LEAST_CONTRAST : LEAST_CONTRAST));
}

/** Scales the channels to a brightness; one channel makes up for those that hit the top. */
function withBrightness(colour: Colour, brightness: number): Colour {
  const before = perceivedBrightness(colour);
  if (before === 0) return { ...grey(brightness), alpha: colour.alpha };
  const scale = (channel: number) => Math.min(255, (channel * brightness) / before);
  const { r, g, b } = { r: scale(colour.r), g: scale(colour.g), b: scale(colour.b) };
  const missing = brightness * 1000 - r * 299 - g * 587 - b * 114;
  const limit = (channel: number) => Math.max(0, Math.min(255, channel));
  if (r === 255 || b === 255) return { ...colour, r, g: limit(g + missing / 587), b };
  return g === 255 ? { ...colour, r, g, b: limit(b + missing / 114) } : { ...colour, r, g, b };
}

interface Surroundings {
  background: Colour;
  /** Colour of the text by day. */
  text: Colour;
}

/** Gives each inline colour of an article its night colour as well. */
export function addNightColours(
  parent: Parent,
  around: Surroundings = { background: PAGE, text: DAY_TEXT },
): void {
  for (const node of parent.childNodes) {
    if (isElement(node) && node.tagName !== 'svg') {
      addNightColours(node, addToElement(node, around));
    }
  }
}

function addToElement(element: Element, around: Surroundings): Surroundings {
  const style = element.attrs.find(({ name }) => name === 'style');
  if (!style || attribute(element, 'data-no-dark') !== undefined) return around;
  const declarations = splitDeclarations(style.value);
  const day = dayColours(declarations);
  const here: Surroundings = {
    background: day.background ? darkBackground(day.background) : around.background,
    text: day.text ?? around.text,
  };
  const written = declarations.map((declaration) => writeNight(declaration, here));
  if (day.background && !day.text) {
    written.push(both(formatColour(here.text), darkText(here.text, here.background), 'color'));
  }
  style.value = written.join(';');
  return here;
}

function dayColours(declarations: readonly Declaration[]) {
  let background: Colour | undefined;
  let text: Colour | undefined;
  for (const { property, value } of declarations) {
    if (property === 'color') text = parseColour(value) ?? text;
    // The colour of a gradient or of a picture's frame is none of a background.
    if (/^background(-color)?$/.test(property)) background = parseColour(value) ?? background;
  }
  // So faint that it counts as none.
  return { background: background && background.alpha >= 0.05 ? background : undefined, text };
}

const both = (day: string, night: Colour, property: string) =>
  `${property}:light-dark(${day},${formatColour(night)})`;

const LINES = /^(border|outline|column-rule|text-decoration)(-(top|right|bottom|left))?(-color)?$/;

function writeNight({ raw, property, value }: Declaration, here: Surroundings): string {
  const colour = parseColour(value);
  if (property === 'color' && colour)
    return both(value, darkText(colour, here.background), property);
  if (/^background(-color)?$/.test(property) && colour && colour.alpha >= 0.05) {
    return both(value, darkBackground(colour), property);
  }
  if (!LINES.test(property)) return raw;
  return raw.replace(COLOUR_TOKEN, (token) => {
    const line = parseColour(token);
    return line ? `light-dark(${token},${formatColour(darkText(line, here.background))})` : token;
  });
}
