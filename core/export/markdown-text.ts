import type { InlineJson } from '../document/schema';
import { isBlank } from '../wechat/inline';
import { escapeLineStart, escapeText } from './markdown-escape';
import { inlineLines } from './markdown-inline';

/** The lines of a run of inlines from the first to the last that has words. */
export function writtenLines(inlines: readonly InlineJson[]): string[] {
  // White space in bold would leave its markers behind.
  if (isBlank(inlines)) return [];
  const lines = inlineLines(inlines);
  const first = lines.findIndex((line) => line !== '');
  const last = lines.findLastIndex((line) => line !== '');
  return first < 0 ? [] : lines.slice(first, last + 1);
}

/** The definitions of footnotes, one a line; the first has the number 1. */
export function noteLines(texts: readonly string[]): string[] {
  return texts.map((text, index) => `[^${index + 1}]: ${escapeLineStart(escapeText(text))}`);
}

/** A run of inlines as the lines of a block; none when there are no words. */
export function blockText(inlines: readonly InlineJson[]): string[] {
  return writtenLines(inlines).map(
    (line, index, all) => escapeLineStart(line) + (index < all.length - 1 ? '\\' : ''),
  );
}
