import { z } from 'zod';

/** Fields that every serialised node has; Lexical's own defaults where they are missing. */
export const version = z.number().catch(1);
export const direction = z.enum(['ltr', 'rtl']).nullable().catch(null);
/** Alignment of a block; the empty string is the theme's own. */
export const align = z.enum(['', 'left', 'center', 'right', 'justify', 'start', 'end']).catch('');
export const indent = z.number().int().min(0).max(12).catch(0);

/** Fields of every node that holds others. */
export const element = { version, direction, format: align, indent };

/** Alignment of a block; the empty string is the theme's own. */
export type Align = z.output<typeof align>;
/** Fields of every node that holds others, as they are in document JSON. */
export type ElementJson = {
  version: number;
  direction: 'ltr' | 'rtl' | null;
  format: Align;
  indent: number;
};
