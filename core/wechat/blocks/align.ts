import type { ParagraphJson } from '../../document/schema';

/**
 * The alignment that a writer chose for a block; nothing for the theme's own. `start` and `end` are
 * not understood alike by all phones (Tencent's structure rule `text-align`).
 */
export function alignment(format: ParagraphJson['format']): string | null {
  switch (format) {
    case '':
      return null;
    case 'start':
      return 'text-align:left';
    case 'end':
      return 'text-align:right';
    default:
      return `text-align:${format}`;
  }
}

/** The indent of a block by its level; deep levels stop so that a phone still shows words. */
export function indentation(level: number): string | null {
  return level > 0 ? `padding-left:${Math.min(level, 6) * 2}em` : null;
}
