import { z } from 'zod';

/**
 * The document JSON of an article's body: Lexical's serialised editor state, narrowed to the nodes
 * that Gaotai knows. The renderer, the checks, the importers and the exporters all work on this shape.
 */

/** Bits of {@link TextJson.format}, as Lexical defines them. */
export const TEXT_FORMAT = {
  bold: 1,
  italic: 2,
  strikethrough: 4,
  underline: 8,
  code: 16,
  subscript: 32,
  superscript: 64,
  highlight: 128,
} as const;

const version = z.number().catch(1);
const direction = z.enum(['ltr', 'rtl']).nullable().catch(null);
/** Alignment of a block; the empty string is the theme's own. */
const align = z.enum(['', 'left', 'center', 'right', 'justify', 'start', 'end']).catch('');
const indent = z.number().int().min(0).max(12).catch(0);

const textSchema = z.object({
  type: z.literal('text'),
  version,
  text: z.string(),
  format: z.number().int().catch(0),
  /** CSS declarations; only `color` and `background-color` mean something. */
  style: z.string().catch(''),
  mode: z.enum(['normal', 'token', 'segmented']).catch('normal'),
  detail: z.number().catch(0),
});
const lineBreakSchema = z.object({ type: z.literal('linebreak'), version });

/** A run of text of one format. */
export type TextJson = z.output<typeof textSchema>;
/** A soft line break. */
export type LineBreakJson = z.output<typeof lineBreakSchema>;
/** A link around text. */
export type LinkJson = {
  type: 'link';
  version: number;
  url: string;
  title: string | null;
  target: string | null;
  rel: string | null;
  direction: 'ltr' | 'rtl' | null;
  format: z.output<typeof align>;
  indent: number;
  children: (TextJson | LineBreakJson)[];
};
export type InlineJson = TextJson | LineBreakJson | LinkJson;

const linkSchema: z.ZodType<LinkJson> = z.object({
  type: z.literal('link'),
  version,
  url: z.string(),
  title: z.string().nullable().catch(null),
  target: z.string().nullable().catch(null),
  rel: z.string().nullable().catch(null),
  direction,
  format: align,
  indent,
  children: z.array(z.union([textSchema, lineBreakSchema])),
});
const inlineSchema: z.ZodType<InlineJson> = z.union([textSchema, lineBreakSchema, linkSchema]);

const element = { version, direction, format: align, indent };
const inlines = z.array(inlineSchema);

const paragraphSchema = z.object({ type: z.literal('paragraph'), ...element, children: inlines });
const headingSchema = z.object({
  type: z.literal('heading'),
  ...element,
  tag: z.enum(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']),
  children: inlines,
});
const quoteSchema = z.object({ type: z.literal('quote'), ...element, children: inlines });
/** A code block; line breaks are `linebreak` nodes. */
const codeSchema = z.object({
  type: z.literal('code'),
  ...element,
  language: z.string().nullable().catch(null),
  children: z.array(z.union([textSchema, lineBreakSchema])),
});
const dividerSchema = z.object({ type: z.literal('divider'), version });
/** A picture with its caption as children. `hash` names the asset. */
const imageSchema = z.object({
  type: z.literal('image'),
  ...element,
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  alt: z.string().catch(''),
  /** Pixels of the stored picture. */
  width: z.number().int().min(1),
  height: z.number().int().min(1),
  children: inlines,
});

export type ParagraphJson = z.output<typeof paragraphSchema>;
export type HeadingJson = z.output<typeof headingSchema>;
export type QuoteJson = z.output<typeof quoteSchema>;
export type CodeJson = z.output<typeof codeSchema>;
export type DividerJson = z.output<typeof dividerSchema>;
export type ImageJson = z.output<typeof imageSchema>;
export type ListItemJson = {
  type: 'listitem';
  version: number;
  direction: 'ltr' | 'rtl' | null;
  format: z.output<typeof align>;
  indent: number;
  value: number;
  checked?: boolean | undefined;
  /** Text of the item, or one nested list. */
  children: (InlineJson | ListJson)[];
};
export type ListJson = {
  type: 'list';
  version: number;
  direction: 'ltr' | 'rtl' | null;
  format: z.output<typeof align>;
  indent: number;
  listType: 'bullet' | 'number' | 'check';
  start: number;
  tag: 'ul' | 'ol';
  children: ListItemJson[];
};
export type TableCellJson = {
  type: 'tablecell';
  version: number;
  direction: 'ltr' | 'rtl' | null;
  format: z.output<typeof align>;
  indent: number;
  /** Bits: 1 row header, 2 column header, 0 none. */
  headerState: number;
  colSpan: number;
  rowSpan: number;
  backgroundColor?: string | null | undefined;
  width?: number | undefined;
  children: BlockJson[];
};
export type TableRowJson = {
  type: 'tablerow';
  version: number;
  direction: 'ltr' | 'rtl' | null;
  format: z.output<typeof align>;
  indent: number;
  height?: number | undefined;
  children: TableCellJson[];
};
export type TableJson = {
  type: 'table';
  version: number;
  direction: 'ltr' | 'rtl' | null;
  format: z.output<typeof align>;
  indent: number;
  colWidths?: number[] | undefined;
  children: TableRowJson[];
};

/** Any block of a body. */
export type BlockJson =
  | ParagraphJson
  | HeadingJson
  | QuoteJson
  | ListJson
  | CodeJson
  | DividerJson
  | ImageJson
  | TableJson;

const listItemSchema: z.ZodType<ListItemJson> = z.lazy(() =>
  z.object({
    type: z.literal('listitem'),
    ...element,
    value: z.number().int().catch(1),
    checked: z.boolean().optional(),
    children: z.array(z.union([inlineSchema, listSchema])),
  }),
);
const listSchema: z.ZodType<ListJson> = z.lazy(() =>
  z.object({
    type: z.literal('list'),
    ...element,
    listType: z.enum(['bullet', 'number', 'check']),
    start: z.number().int().catch(1),
    tag: z.enum(['ul', 'ol']).catch('ul'),
    children: z.array(listItemSchema),
  }),
);
const tableCellSchema: z.ZodType<TableCellJson> = z.lazy(() =>
  z.object({
    type: z.literal('tablecell'),
    ...element,
    headerState: z.number().int().catch(0),
    colSpan: z.number().int().min(1).catch(1),
    rowSpan: z.number().int().min(1).catch(1),
    backgroundColor: z.string().nullable().optional(),
    width: z.number().optional(),
    children: z.array(blockSchema),
  }),
);
const tableSchema: z.ZodType<TableJson> = z.object({
  type: z.literal('table'),
  ...element,
  colWidths: z.array(z.number()).optional(),
  children: z.array(
    z.object({
      type: z.literal('tablerow'),
      ...element,
      height: z.number().optional(),
      children: z.array(tableCellSchema),
    }),
  ),
});

/** Any block of a body. */
export const blockSchema: z.ZodType<BlockJson> = z.union([
  paragraphSchema,
  headingSchema,
  quoteSchema,
  listSchema,
  codeSchema,
  dividerSchema,
  imageSchema,
  tableSchema,
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
