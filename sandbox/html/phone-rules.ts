import type { Declaration } from './declarations';

/**
 * Declarations that are stored but do nothing in the reader's client. Source: probes on a phone, and
 * the article page's own style sheet, which sets some properties of every element with `!important`.
 */

const WITHOUT_EFFECT =
  /^(?:float|position|z-index|(?:-webkit-)?(?:backdrop-)?filter|(?:-webkit-)?(?:animation|transition).*)$/;
const CHINESE =
  /[\u3400-\u9fff]|pingfang|songti|heiti|kaiti|fangsong|simsun|simhei|microsoft yahei|noto s(?:ans|erif) cjk|source han|hiragino sans gb/i;
const UNRESOLVED = /\b(?:var|color-mix|oklch|oklab|lch|lab)\s*\(/i;

/** What the page forces on every element, by property. */
const FORCED: Readonly<Record<string, string>> = {
  'max-width': '100%',
  'box-sizing': 'border-box',
  'word-wrap': 'break-word',
  'overflow-wrap': 'break-word',
};

/** Whether a phone shows what a declaration says. */
export function worksOnPhone(tagName: string, { property, value }: Declaration): boolean {
  // Published as a probe on a phone: the colour of a div did not show, those of section and p did.
  if (tagName === 'div') return false;
  if (WITHOUT_EFFECT.test(property) || UNRESOLVED.test(value)) return false;
  if (property === 'font-family' || property === 'font') return !CHINESE.test(value);
  const insists = /!\s*important\s*$/i.test(value);
  const forced = FORCED[property];
  if (forced !== undefined) return insists || value.toLowerCase() === forced;
  // Pictures keep their shape whatever their height says.
  return insists || tagName !== 'img' || property !== 'height' || value.toLowerCase() === 'auto';
}
