import { z } from 'zod';

/** Widths of the article in CSS pixels at which Tencent's checker measures: phone, tablet, desktop. */
export const LAYOUT_WIDTHS = [375, 585, 677] as const;

const boxSchema = z.object({
  /** Edges of the border box, from the left edge of the article. */
  left: z.number(),
  right: z.number(),
  height: z.number(),
  clientWidth: z.number(),
  scrollWidth: z.number(),
  clientHeight: z.number(),
  scrollHeight: z.number(),
  fontSize: z.number(),
  /** Height of a line as computed. */
  lineHeight: z.number(),
  /** Least distance between two lines of the element's own words; null for fewer than two lines. */
  linePitch: z.number().nullable(),
  /** Whether what does not fit can be scrolled to. */
  scrolls: z.boolean(),
});
/** One element as a browser laid it out at one width. Lengths are CSS pixels. */
export type BoxFacts = z.infer<typeof boxSchema>;

const elementSchema = z.object({
  /** Indices of child elements from the top of the article down. */
  path: z.array(z.number().int().min(0)),
  /** One for each of {@link LAYOUT_WIDTHS}, in order. */
  boxes: z.array(boxSchema).length(LAYOUT_WIDTHS.length),
});

/** What a browser measured of an article: the elements that a layout rule may ask about. */
export const layoutFactsSchema = z.array(elementSchema);
export type LayoutFacts = z.infer<typeof layoutFactsSchema>;
