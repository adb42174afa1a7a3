import type { HeadingJson } from '../document/schema';
import type { Theme } from './themes';
import { decorateHeading } from './themes/heading-looks';
import type { HeadingLook } from './themes/recipe';
import type { HeadingTokens } from './themes/theme';

type Tag = HeadingJson['tag'];

const kept = new WeakMap<Theme, Map<string, HeadingTokens>>();

/**
 * The tokens of a level of headings in a look that a writer chose for one of them: the theme's sizes
 * and spaces, with the decoration of that look in the theme's accent. null is the theme's own look. The
 * same object is given for the same theme, level and look.
 */
export function headingTokens(theme: Theme, tag: Tag, look: HeadingLook | null): HeadingTokens {
  const own = theme.headings[tag];
  if (look === null) return own;
  const looks = kept.get(theme) ?? new Map<string, HeadingTokens>();
  kept.set(theme, looks);
  const key = `${tag} ${look}`;
  const before = looks.get(key);
  if (before) return before;
  const { centered, ...decoration } = decorateHeading(look, theme.accent, own.sizePx);
  const tokens: HeadingTokens = { ...own, ...decoration, align: centered ? 'center' : 'left' };
  looks.set(key, tokens);
  return tokens;
}

/** The tokens of one heading: those of its level in its own look, if it has one. */
export function tokensOfHeading(theme: Theme, heading: HeadingJson): HeadingTokens {
  return headingTokens(theme, heading.tag, heading.$?.look ?? null);
}
