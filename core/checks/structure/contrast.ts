import {
  coloursIn,
  groundOf,
  lastColour,
  NIGHT_PAGE,
  type Surroundings,
  surroundingsIn,
  textAt,
} from '../../wechat/dark-html';
import { DARK_PAGE, LIGHT_PAGE, LIGHT_PAGE_TEXT } from '../../wechat/dark-mode';
import { contrastOf, over, type Rgba } from '../../wechat/rgba';
import { declared, hasOwnWords, type HtmlElement } from './html-tree';

/** Words in an element and how well they can be told from what is behind them. */
export interface TextContrast {
  readonly element: HtmlElement;
  /** By WCAG 2, from 1 to 21. */
  readonly contrast: number;
  readonly text: Rgba;
  readonly ground: Rgba;
}

/** What an element hands down to those in it. */
interface Inside {
  readonly night: Surroundings;
  /** The colour of text here. */
  readonly text: Rgba;
  /** What is behind it, opaque. */
  readonly ground: Rgba;
  /** By day the words stand on these colours in turn: those of a gradient. */
  readonly stops: readonly Rgba[];
  /** Nobody can say what is behind: a picture; or nothing is shown, or it is a drawing. */
  readonly unknown: boolean;
}

/**
 * The contrast of all words of a piece of HTML, in the order of the document, by day or as WeChat
 * colours them at night. Words on pictures and in drawings are left out.
 */
export function textContrasts(
  elements: readonly HtmlElement[],
  when: 'day' | 'night',
): TextContrast[] {
  const page: Inside = {
    night: NIGHT_PAGE,
    text: when === 'day' ? LIGHT_PAGE_TEXT : textAt(LIGHT_PAGE_TEXT, NIGHT_PAGE),
    ground: when === 'day' ? LIGHT_PAGE : DARK_PAGE,
    stops: [],
    unknown: false,
  };
  const insides = new Map<HtmlElement, Inside>();
  const found: TextContrast[] = [];
  for (const element of elements) {
    const around = (element.parent && insides.get(element.parent)) ?? page;
    const inside = when === 'day' ? dayInside(element, around) : nightInside(element, around);
    insides.set(element, inside);
    if (inside.unknown || !hasOwnWords(element)) continue;
    const { text, ground, stops, night } = inside;
    // A gradient is seen as it is by day: the words must stand out from each of its colours.
    const onStops = stops.map((stop) => contrastOf(when === 'day' ? text : night.text, stop));
    const contrast = Math.min(contrastOf(text, ground), ...onStops);
    found.push({ element, contrast, text, ground });
  }
  return found;
}

function isUnknown(element: HtmlElement): boolean {
  return (
    element.tag === 'svg' ||
    declared(element, 'display') === 'none' ||
    element.style.some(
      ({ name, value }) => /^background|^border-image/.test(name) && /url\(/i.test(value),
    )
  );
}

function dayInside(element: HtmlElement, around: Inside): Inside {
  const own = groundOf(element.style);
  const unknown = around.unknown || isUnknown(element) || own === 'picture';
  const ground = own === null || own === 'picture' ? around.ground : over(own, around.ground);
  const stops = stopsIn(element, around, own);
  return { ...around, unknown, ground, stops, text: colourOf(element) ?? around.text };
}

function nightInside(element: HtmlElement, around: Inside): Inside {
  const kept = element.attributes.has('data-no-dark');
  const night = surroundingsIn(element.style, around.night, kept);
  const own = groundOf(element.style);
  const unknown = around.unknown || isUnknown(element) || own === 'picture';
  const ground =
    own === null || own === 'picture' ? around.ground : over(night.ground, around.ground);
  const stops = stopsIn(element, around, own);
  return { night, unknown, ground, stops, text: nightText(element, { around, night, kept }) };
}

function stopsIn(
  element: HtmlElement,
  around: Inside,
  own: ReturnType<typeof groundOf>,
): readonly Rgba[] {
  const gradient = gradientOf(element);
  if (gradient === null) return own === null ? around.stops : [];
  return coloursIn(gradient).map((stop) => over(stop, LIGHT_PAGE));
}

/** The gradient that an element lays behind its words; null for none. */
export function gradientOf(element: HtmlElement): string | null {
  const found = element.style.find(
    ({ name, value }) => /^background(-image)?$/.test(name) && /gradient\(/i.test(value),
  );
  return found?.value ?? null;
}

function nightText(
  element: HtmlElement,
  { around, night, kept }: { around: Inside; night: Surroundings; kept: boolean },
): Rgba {
  const own = colourOf(element);
  if (own) return kept ? own : textAt(own, night);
  const changes = groundOf(element.style) !== null && !kept;
  return changes ? textAt(around.night.text, night) : around.text;
}

function colourOf(element: HtmlElement): Rgba | null {
  return lastColour(element.style, (name) => name === 'color');
}
