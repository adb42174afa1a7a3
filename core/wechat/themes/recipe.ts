import { z } from 'zod';

/** How a section heading looks. */
export const HEADING_LOOKS = [
  'plain',
  'number',
  'badge',
  'chinese',
  'part',
  'big-number',
  'bar',
  'band',
  'underline',
  'dashed',
  'between-lines',
  'ribbon',
  'tab',
  'pill',
  'outline',
  'marker',
  'brackets',
  'points',
  'diamond',
  'hash',
] as const;
/** How a quotation looks. */
export const QUOTE_LOOKS = ['bar', 'box', 'bar-box', 'card', 'lines', 'mark', 'centered'] as const;
/** How a picture is framed. */
export const IMAGE_LOOKS = ['square', 'soft', 'round', 'framed', 'shadow'] as const;
/** How two parts are divided. */
export const DIVIDER_LOOKS = [
  'line',
  'short',
  'dashed',
  'double',
  'stars',
  'dots',
  'diamonds',
] as const;
/** What stands before the items of a bulleted list. */
export const BULLET_LOOKS = ['dot', 'square', 'ring', 'dash'] as const;
/** What a code block looks like. */
export const CODE_LOOKS = ['light', 'dark'] as const;

const colourSchema = z.string().regex(/^#[0-9a-fA-F]{6}$/);

/**
 * The few choices from which {@link composeTheme} makes all tokens of a theme: what a person chooses
 * in the theme editor, what a theme file holds, and what each built-in theme is written as.
 */
export const themeRecipeSchema = z.strictObject({
  accent: colourSchema,
  /** Colour of running text; null for the page's own ink. */
  ink: colourSchema.nullable(),
  /** Pixels; the page's own is 17. */
  textSize: z.number().min(14).max(20),
  /** How many pixels a section heading is larger than the text. */
  headingSize: z.number().min(0).max(10).default(3),
  /** Pixels above a section heading. */
  sectionGap: z.number().min(16).max(72).default(40),
  lineHeight: z.number().min(1.5).max(2.4),
  /** Space below a paragraph, in em. */
  paragraphGap: z.number().min(0.4).max(2.4),
  align: z.enum(['left', 'justify']),
  /** Whether a paragraph begins two characters in. */
  indentFirstLine: z.boolean(),
  heading: z.enum(HEADING_LOOKS),
  subheading: z.enum(HEADING_LOOKS),
  headingAlign: z.enum(['left', 'center']),
  quote: z.enum(QUOTE_LOOKS),
  image: z.enum(IMAGE_LOOKS),
  divider: z.enum(DIVIDER_LOOKS),
  bullet: z.enum(BULLET_LOOKS),
  code: z.enum(CODE_LOOKS),
  /** Whether bold words take the accent. */
  colourStrong: z.boolean(),
});

/** The few choices that make a theme. */
export type ThemeRecipe = z.output<typeof themeRecipeSchema>;
export type HeadingLook = ThemeRecipe['heading'];
