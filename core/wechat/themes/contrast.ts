import {
  DARK_PAGE,
  DARK_PAGE_TEXT,
  darkBackground,
  darkText,
  LIGHT_PAGE,
  LIGHT_PAGE_TEXT,
} from '../dark-mode';
import { contrastOf, over, readRgba } from '../rgba';

/** What running text must have against its ground (WCAG AA). */
export const READABLE = 4.5;
/** What large words and signs must have. */
export const READABLE_LARGE = 3;

/** Contrast of text on its ground by day, and at night as WeChat colours both. */
export interface Contrasts {
  readonly day: number;
  readonly night: number;
}

/**
 * How well a colour can be read. Null stands for the page's own ink or ground; what is no colour
 * counts as one.
 */
export function contrastsOf(text: string | null, ground: string | null): Contrasts {
  const painted = ground === null ? null : readRgba(ground);
  const dayGround = painted ? over(painted, LIGHT_PAGE) : LIGHT_PAGE;
  const nightGround = painted ? over(darkBackground(painted), DARK_PAGE) : DARK_PAGE;
  const named = text === null ? null : readRgba(text);
  const day = named ?? LIGHT_PAGE_TEXT;
  const night = named || painted ? darkText(day, nightGround) : DARK_PAGE_TEXT;
  return { day: contrastOf(day, dayGround), night: contrastOf(night, nightGround) };
}

/** Whether words of that colour can be read by day and at night. */
export function isReadable(text: string | null, ground: string | null, least = READABLE): boolean {
  const { day, night } = contrastsOf(text, ground);
  return day >= least && night >= least;
}
