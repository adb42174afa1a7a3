import type { Element } from 'hast';
import { parseColour } from '../../wechat/colours';
import { property } from './element';

/** Channels of a colour that differ less than this look grey. */
const GREY_SPREAD = 24;

/**
 * The style of an element without the colours that say nothing: every program writes the black of its
 * text and the white of its page, which would stand in the way of a theme and of the dark mode.
 * Inside links and headings, the theme alone decides.
 */
export function tidyStyle(node: Element, themed: boolean): string {
  return property(node, 'style')
    .split(';')
    .filter((declaration) => {
      const colon = declaration.indexOf(':');
      const name = declaration.slice(0, colon).trim().toLowerCase();
      if (!/^(?:color|background|background-color)$/.test(name)) return true;
      return !themed && !isGrey(declaration.slice(colon + 1));
    })
    .join(';');
}

function isGrey(value: string): boolean {
  const colour = parseColour(value);
  if (colour === null) return false;
  const channels = channelsOf(colour);
  return Math.max(...channels) - Math.min(...channels) <= GREY_SPREAD;
}

function channelsOf(colour: string): number[] {
  if (colour.startsWith('rgba')) return (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
  const long = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour;
  return [1, 3, 5].map((at) => Number.parseInt(long.slice(at, at + 2), 16));
}
