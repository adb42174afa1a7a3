import { z } from 'zod';
import { cleanText } from '../../clean-text';
import { safePictureStyle, safeStyle } from './safe-style';

/**
 * What a styled block is made of: a tree of the few elements that survive WeChat, with inline styles
 * only. It is data, not HTML: whatever somebody else's document claims to be a styled block, nothing
 * but these parts comes out of it.
 */
export type StyledPart = string | StyledElement | StyledPicture | StyledShape;

export const STYLED_TAGS = [
  'section',
  'p',
  'span',
  'strong',
  'em',
  'sub',
  'sup',
  'code',
  'a',
  'br',
  'hr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'table',
  'tbody',
  'tr',
  'td',
  'th',
] as const;
export type StyledTag = (typeof STYLED_TAGS)[number];

/** An element of the text. */
export type StyledElement = {
  tag: StyledTag;
  style: string;
  /** Only of `a`, and only to an article of WeChat's. */
  href?: string | undefined;
  colSpan?: number | undefined;
  rowSpan?: number | undefined;
  children: StyledPart[];
};

/** A picture: of the store when it has a hash, else lost, with the address it had. */
export type StyledPicture = {
  tag: 'img';
  style: string;
  alt: string;
  hash: string | null;
  address: string;
  width: number;
  height: number;
};

/** Shapes of a drawing that refer to nothing and do not move. */
export const SHAPE_TAGS = [
  'svg',
  'g',
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'text',
  'tspan',
] as const;

/** Attributes of shapes as they are written. */
export const SHAPE_ATTRIBUTES = [
  'viewBox',
  'width',
  'height',
  'x',
  'y',
  'x1',
  'y1',
  'x2',
  'y2',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'd',
  'points',
  'fill',
  'fill-opacity',
  'fill-rule',
  'stroke',
  'stroke-width',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-dasharray',
  'stroke-miterlimit',
  'stroke-opacity',
  'opacity',
  'transform',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;
export type ShapeAttribute = (typeof SHAPE_ATTRIBUTES)[number];

/** A part of a drawing. */
export type StyledShape = {
  tag: (typeof SHAPE_TAGS)[number];
  style: string;
  attributes: Partial<Record<ShapeAttribute, string>>;
  children: (string | StyledShape)[];
};

/** Parts are nested no deeper than this; real ones stay below thirty. */
export const DEEPEST_PART = 60;

const words = z.string().transform(cleanText);
const style = z.string().catch('').transform(safeStyle);
const span = z.number().int().min(1).max(100).optional().catch(undefined);
const href = z
  .string()
  .regex(/^https:\/\/mp\.weixin\.qq\.com\/[^\s"<>]*$/)
  .optional()
  .catch(undefined);

const shapeSchema: z.ZodType<StyledShape> = z.lazy(() =>
  z.object({
    tag: z.enum(SHAPE_TAGS),
    style,
    attributes: z
      .partialRecord(z.enum(SHAPE_ATTRIBUTES), z.string().regex(/^[\w\s.,%#()+-]{0,20000}$/))
      .catch({}),
    children: z.array(z.union([words, shapeSchema])),
  }),
);
const pictureSchema: z.ZodType<StyledPicture> = z.object({
  tag: z.literal('img'),
  style: z.string().catch('').transform(safePictureStyle),
  alt: words.catch(''),
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .catch(null),
  address: words.catch(''),
  width: z.number().int().min(1).catch(1),
  height: z.number().int().min(1).catch(1),
});
const partSchema: z.ZodType<StyledPart> = z.lazy(() =>
  z.union([
    words,
    z.object({
      tag: z.enum(STYLED_TAGS),
      style,
      href,
      colSpan: span,
      rowSpan: span,
      children: z.array(partSchema),
    }),
    pictureSchema,
    shapeSchema,
  ]),
);
const partsSchema = z.array(partSchema);

/** Reads the `content` of a styled block. What is no part of one, or nested too deeply, is nothing. */
export function readParts(content: string): StyledPart[] {
  if (nestingOf(content) > DEEPEST_PART * 3) return [];
  try {
    const parsed = partsSchema.safeParse(JSON.parse(content));
    return parsed.success ? parsed.data : [];
  } catch (error) {
    // Not JSON at all, as a damaged or hostile document may have it.
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** Writes parts as the `content` of a styled block, in the one form that {@link readParts} keeps. */
export function writeParts(parts: readonly StyledPart[]): string {
  return JSON.stringify(parts);
}

function nestingOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  for (const sign of json) {
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}
