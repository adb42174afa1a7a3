import { z } from 'zod';
import { coverCropsSchema, NO_COVER_CROPS } from './cover-crop';
import { articleIdSchema, assetHashSchema, columnIdSchema } from './ids';

/** Where an article stands, from a bare topic to a published piece (design: `Article` status). */
export const articleStatusSchema = z.enum([
  'idea',
  'drafting',
  'in_review',
  'returned',
  'approved',
  'scheduled',
  'published',
  'archived',
]);
export type ArticleStatus = z.infer<typeof articleStatusSchema>;

/**
 * What an article becomes at WeChat: `news` 图文, an article with a body; `pictures` 贴图 (newspic),
 * up to 20 pictures with a plain text.
 */
export const articleFormSchema = z.enum(['news', 'pictures']);
export type ArticleForm = z.infer<typeof articleFormSchema>;

/**
 * What an article carries beside its body: the keys of the `meta` map of its Y.Doc.
 * Every key is optional in the document; {@link parseArticleMeta} fills the defaults.
 */
export const articleMetaSchema = z.object({
  title: z.string().catch(''),
  author: z.string().catch(''),
  digest: z.string().catch(''),
  status: articleStatusSchema.catch('drafting'),
  /** What it was before it was `scheduled`, to be again if it is not sent; null while it is not. */
  statusBefore: articleStatusSchema.nullable().catch(null),
  cover: assetHashSchema.nullable().catch(null),
  /** What is seen of the cover on the cards. */
  coverCrops: coverCropsSchema.catch(NO_COVER_CROPS),
  /** 阅读原文; empty for none. */
  sourceUrl: z.string().catch(''),
  openComment: z.boolean().catch(false),
  onlyFansCanComment: z.boolean().catch(false),
  form: articleFormSchema.catch('news'),
  /** Id of the theme it is rendered with; one that is not there counts as the default. */
  theme: z.string().max(80).catch('cinnabar'),
  /** The column 栏目 that it belongs to. */
  columnId: columnIdSchema.nullable().catch(null),
  /** Findings of the check that somebody decided to leave, by `findingKey`. */
  ignoredFindings: z.array(z.string().max(200)).max(2000).catch([]),
  createdAtMs: z.number().catch(0),
  /** When it was moved to the trash; null while it is not there. */
  trashedAtMs: z.number().nullable().catch(null),
  /** Part of the sample workspace of a first run. */
  sample: z.boolean().catch(false),
});
export type ArticleMeta = z.infer<typeof articleMetaSchema>;

/** Reads the `meta` map of an article; unknown keys are ignored, wrong values get their default. */
export function parseArticleMeta(raw: unknown): ArticleMeta {
  const record = z.record(z.string(), z.unknown()).catch({}).parse(raw);
  return articleMetaSchema.parse(record);
}

/** What the cards and the check of an edition need of an article's meta beside its other columns. */
export const articleCardSchema = z.object({
  coverCrops: coverCropsSchema.catch(NO_COVER_CROPS),
  form: articleFormSchema.catch('news'),
  /** Rules of the check whose findings about no words in particular somebody decided to leave. */
  ignoredRules: z.array(z.string()).catch([]),
});
export type ArticleCard = z.infer<typeof articleCardSchema>;

/** The {@link ArticleCard} of an article. */
export function articleCardOf(meta: ArticleMeta): ArticleCard {
  const { coverCrops, form, ignoredFindings } = meta;
  return {
    // Chosen for a chosen cover; a picture message shows its first picture.
    coverCrops: form === 'news' ? coverCrops : NO_COVER_CROPS,
    form,
    // A key of a finding about words goes on after the colon; see `findingKey`.
    ignoredRules: ignoredFindings.filter((key) => !key.includes(':')),
  };
}

/** One row of the article list: a projection of the document, rebuilt from it at any time. */
export const articleSummarySchema = z.object({
  id: articleIdSchema,
  title: z.string(),
  author: z.string(),
  digest: z.string(),
  status: articleStatusSchema,
  cover: assetHashSchema.nullable(),
  /** The first words of the body, at most 120 characters. */
  excerpt: z.string(),
  /** Characters of the body without white space. */
  characters: z.number().int(),
  images: z.number().int(),
  sample: z.boolean(),
  columnId: columnIdSchema.nullable(),
  card: articleCardSchema,
  createdAtMs: z.number(),
  updatedAtMs: z.number(),
  trashedAtMs: z.number().nullable(),
});
export type ArticleSummary = z.infer<typeof articleSummarySchema>;

/**
 * Lengths that WeChat allows, in characters (code points).
 * Source: 新增草稿 (draft/add), change log 2025-12-19; the web back office still takes 64 for a title.
 */
export const ARTICLE_LIMITS = {
  title: 32,
  titleHard: 64,
  author: 16,
  digest: 128,
  contentCharacters: 20_000,
  contentBytes: 1_000_000,
} as const;

/** What WeChat allows of a picture message 贴图. Source: 新增草稿 (draft/add), newspic. */
export const PICTURES_LIMITS = { text: 1000, pictures: 20 } as const;

/** Characters as WeChat counts them: code points, so an emoji outside the BMP is one. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
