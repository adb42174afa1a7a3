import { z } from 'zod';
import { align, direction, indent, version } from './element-schema';
import { type CardJson, cardSchema } from './nodes/card/schema';
import { type CalloutOf, calloutSchemaOf } from './nodes/callout/schema';
import { type CodeJson, codeSchema } from './nodes/code/schema';
import { type ComponentJson, componentSchema } from './nodes/component/schema';
import { type DiagramJson, diagramSchema } from './nodes/diagram/schema';
import { type DividerJson, dividerSchema } from './nodes/divider/schema';
import { type GalleryJson, gallerySchema } from './nodes/gallery/schema';
import { type FormulaJson, formulaSchema } from './nodes/formula/schema';
import { type HeadingJson, headingSchema } from './nodes/heading/schema';
import { type ImageJson, imageSchema } from './nodes/image/schema';
import { type ListJson, listSchema } from './nodes/list/schema';
import { type LostImageJson, lostImageSchema } from './nodes/lost-image/schema';
import { type ParagraphJson, paragraphSchema } from './nodes/paragraph/schema';
import { type QuoteJson, quoteSchema } from './nodes/quote/schema';
import { type ReadMoreJson, readMoreSchema } from './nodes/read-more/schema';
import { type SpacerJson, spacerSchema } from './nodes/spacer/schema';
import { type StyledJson, styledSchema } from './nodes/styled/schema';
import { type TableCellOf, type TableOf, tableSchemaOf } from './nodes/table/schema';

export type { InlineJson } from './inline-schema';
export type { CardJson } from './nodes/card/schema';
export { CALLOUT_KINDS, type CalloutKind } from './nodes/callout/schema';
export type { CodeJson } from './nodes/code/schema';
export type { ComponentJson } from './nodes/component/schema';
export type { DiagramJson } from './nodes/diagram/schema';
export type { DividerJson } from './nodes/divider/schema';
export type { FootnoteJson } from './nodes/footnote/schema';
export type { GalleryJson } from './nodes/gallery/schema';
export type { FormulaJson, InlineFormulaJson } from './nodes/formula/schema';
export type { HeadingJson } from './nodes/heading/schema';
export type { ImageJson } from './nodes/image/schema';
export type { LinkJson } from './nodes/link/schema';
export type { ListItemJson, ListJson } from './nodes/list/schema';
export type { LostImageJson } from './nodes/lost-image/schema';
export type { ParagraphJson } from './nodes/paragraph/schema';
export type { QuoteJson, QuoteSourceJson } from './nodes/quote/schema';
export type { ReadMoreItemJson, ReadMoreJson } from './nodes/read-more/schema';
export type { SpacerJson } from './nodes/spacer/schema';
export type { StyledJson } from './nodes/styled/schema';
export { type LineBreakJson, TEXT_FORMAT, type TextJson } from './nodes/text/schema';

/**
 * The document JSON of an article's body: Lexical's serialised editor state, narrowed to the nodes
 * that Gaotai knows. The renderer, the checks, the importers and the exporters all work on this shape.
 * Each kind of block has its schema in its own folder, `nodes/<name>/schema.ts`; a new kind joins
 * {@link BlockJson} and {@link blockSchema} here, and the compiler then shows every switch to extend.
 */
export type BlockJson =
  | ParagraphJson
  | HeadingJson
  | QuoteJson
  | ListJson
  | CodeJson
  | DividerJson
  | ImageJson
  | GalleryJson
  | CardJson
  | ReadMoreJson
  | ComponentJson
  | SpacerJson
  | LostImageJson
  | StyledJson
  | TableJson
  | CalloutJson
  | FormulaJson
  | DiagramJson;

export type TableJson = TableOf<BlockJson>;
export type CalloutJson = CalloutOf<BlockJson>;
export type TableCellJson = TableCellOf<BlockJson>;

/** Any block of a body. */
export const blockSchema: z.ZodType<BlockJson> = z.discriminatedUnion('type', [
  paragraphSchema,
  headingSchema,
  quoteSchema,
  listSchema,
  codeSchema,
  dividerSchema,
  imageSchema,
  gallerySchema,
  cardSchema,
  readMoreSchema,
  componentSchema,
  spacerSchema,
  lostImageSchema,
  styledSchema,
  tableSchemaOf<BlockJson>(z.lazy(() => blockSchema)),
  calloutSchemaOf<BlockJson>(z.lazy(() => blockSchema)),
  formulaSchema,
  diagramSchema,
]);

/** The whole body. */
export const documentSchema = z.object({
  root: z.object({
    type: z.literal('root'),
    version,
    direction,
    format: align,
    indent,
    children: z.array(blockSchema),
  }),
});
/** The whole body of an article. */
export type DocumentJson = z.output<typeof documentSchema>;
