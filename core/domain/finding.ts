import { z } from 'zod';

const index = z.number().int().min(0);

/** Fields of an article beside its body that a finding may be about. */
export const findingFieldSchema = z.enum(['title', 'author', 'digest', 'cover', 'sourceUrl']);
export type FindingField = z.infer<typeof findingFieldSchema>;

/**
 * Where a finding is. `path` goes from the root of the body down by indices of children, as the
 * document JSON has them, so it names any block, list item, cell or caption.
 */
export const findingPlaceSchema = z.discriminatedUnion('kind', [
  /**
   * Words of one line: from `start` to `end` in UTF-16 units of its text, in which a line break and
   * any other inline thing count as one. `quote` is what stood there when it was checked.
   */
  z.object({
    kind: z.literal('words'),
    path: z.array(index),
    start: index,
    end: index,
    quote: z.string(),
  }),
  /**
   * A whole block. For a finding in its HTML, `element` goes from the top of that HTML down by
   * indices of child elements; `quote` is the beginning of its words, and `subject` tells a block
   * without words from others of its kind: the hash or the address of its picture.
   */
  z.object({
    kind: z.literal('block'),
    path: z.array(index),
    element: z.array(index).optional(),
    quote: z.string(),
    subject: z.string().optional(),
  }),
  /** A field; words of it from `start` to `end` if the finding is about some of its words only. */
  z.object({
    kind: z.literal('field'),
    field: findingFieldSchema,
    words: z.object({ start: index, end: index, quote: z.string() }).optional(),
  }),
]);
export type FindingPlace = z.infer<typeof findingPlaceSchema>;
/** A place among the words of a line. */
export type WordsPlace = Extract<FindingPlace, { kind: 'words' }>;

/** One change of an element of HTML, named by its path of child elements. */
export const htmlEditSchema = z.object({
  element: z.array(index),
  change: z.discriminatedUnion('kind', [
    /** Sets a declaration of the element's own style; null takes it away. */
    z.object({ kind: z.literal('style'), name: z.string(), value: z.string().nullable() }),
    /** Sets an attribute; null takes it away. */
    z.object({ kind: z.literal('attribute'), name: z.string(), value: z.string().nullable() }),
    /** Gives it another tag, keeping all it holds. */
    z.object({ kind: z.literal('rename'), tag: z.string() }),
    /** Puts what it holds in its place. */
    z.object({ kind: z.literal('unwrap') }),
    z.object({ kind: z.literal('remove') }),
  ]),
});
export type HtmlEdit = z.infer<typeof htmlEditSchema>;

/** An edit that takes a finding away; it belongs to the place of the finding. */
export const findingFixSchema = z.discriminatedUnion('kind', [
  /** Other words instead of those at the place; empty removes them. */
  z.object({ kind: z.literal('words'), words: z.string() }),
  /** Another level for the heading at the place. */
  z.object({ kind: z.literal('heading'), tag: z.enum(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']) }),
  /** Removes the block at the place: only ever offered for one that shows nothing. */
  z.object({ kind: z.literal('remove') }),
  /** Parts a paragraph at offsets of its words. */
  z.object({ kind: z.literal('split'), at: z.array(index).min(1) }),
  /** Another text for a field. */
  z.object({
    kind: z.literal('field'),
    field: z.enum(['title', 'author', 'digest', 'sourceUrl']),
    value: z.string(),
  }),
  /** Changes of the HTML of a block that is kept as HTML. */
  z.object({ kind: z.literal('html'), edits: z.array(htmlEditSchema).min(1) }),
]);
export type FindingFix = z.infer<typeof findingFixSchema>;

export const severitySchema = z.enum(['error', 'warning', 'info']);
/** An `error` blocks the sending; a `warning` asks to look; `info` is only said. */
export type Severity = z.infer<typeof severitySchema>;

/** One result of the pre-flight check. The words are `checks.<rule>` in the locale files. */
export const findingSchema = z.object({
  rule: z.string(),
  severity: severitySchema,
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  place: findingPlaceSchema.optional(),
  fix: findingFixSchema.optional(),
});
export type Finding = z.infer<typeof findingSchema>;

/** What one rule found in a file, as often as it did. */
export const foundRuleSchema = z.object({
  rule: z.string(),
  severity: severitySchema,
  /** Of the first place. */
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  /** The first words of the first place. */
  quote: z.string(),
  count: z.number().int().min(1),
});
export type FoundRule = z.infer<typeof foundRuleSchema>;

/**
 * Names a finding as far as a person who decides to leave it means it: the rule and the words or the
 * picture it is about. So it stays left when these move, and comes back when they change.
 */
export function findingKey({ rule, place }: Pick<Finding, 'rule' | 'place'>): string {
  const words = quoteOfPlace(place) || (place?.kind === 'block' && place.subject) || '';
  return words === '' ? rule : `${rule}:${words.slice(0, 80)}`;
}

/** The words that a finding is about; empty when it is about none in particular. */
export function quoteOfPlace(place: FindingPlace | undefined): string {
  if (place === undefined) return '';
  return place.kind === 'field' ? (place.words?.quote ?? '') : place.quote;
}
