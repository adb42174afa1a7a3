import * as z from 'zod';
import { newQuotaUse } from '../rules/quotas';

/**
 * What the sandbox remembers, field by field as it stands in `state.json`. Articles keep WeChat's
 * own field names. Secrets and access tokens are no part of it.
 */

export const storedArticleSchema = z.object({
  article_type: z.enum(['news', 'newspic']),
  title: z.string(),
  author: z.string(),
  digest: z.string(),
  /** As stored: filtered by the rules of the API path. */
  content: z.string(),
  content_source_url: z.string(),
  thumb_media_id: z.string(),
  need_open_comment: z.number(),
  only_fans_can_comment: z.number(),
  pic_crop_235_1: z.string(),
  pic_crop_1_1: z.string(),
  /** Pictures of a picture message (贴图); empty for ordinary articles. */
  image_media_ids: z.array(z.string()),
  /** Last part of the address `/s/<page id>`. */
  page_id: z.string(),
});
export type StoredArticle = z.infer<typeof storedArticleSchema>;

export const draftSchema = z.object({
  mediaId: z.string(),
  articles: z.array(storedArticleSchema),
  createdAtMs: z.number(),
  updatedAtMs: z.number(),
});
export type Draft = z.infer<typeof draftSchema>;

/** `publish_status` of the API; 1 is "publishing". */
export const publishStatusSchema = z.union([
  z.literal(0),
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
]);
export type PublishStatus = z.infer<typeof publishStatusSchema>;

export const publicationSchema = z.object({
  publishId: z.number(),
  msgDataId: z.number(),
  articleId: z.string(),
  /** The draft it was made from, which goes when the publication succeeds. */
  draftMediaId: z.string(),
  articles: z.array(storedArticleSchema.extend({ is_deleted: z.boolean() })),
  status: publishStatusSchema,
  /** What the status will be when the work is done. */
  outcome: z.union([z.literal(0), z.literal(2), z.literal(3), z.literal(4)]),
  /** 1-based numbers of the articles that made it fail. */
  failIdx: z.array(z.number()),
  queuedAtMs: z.number(),
  dueAtMs: z.number(),
});
export type Publication = z.infer<typeof publicationSchema>;

export const materialKindSchema = z.enum(['image', 'voice', 'video', 'thumb']);
export type MaterialKind = z.infer<typeof materialKindSchema>;

export const materialSchema = z.object({
  mediaId: z.string(),
  kind: materialKindSchema,
  name: z.string(),
  fileId: z.string(),
  updatedAtMs: z.number(),
  /** Only videos have them. */
  title: z.string(),
  introduction: z.string(),
});
export type Material = z.infer<typeof materialSchema>;

/** A file that was taken in; its bytes are beside the state under the same id. */
export const fileRecordSchema = z.object({
  mime: z.string(),
  bytes: z.number(),
  /** 0 when the header does not say, and for sounds and films. */
  width: z.number(),
  height: z.number(),
});
export type FileRecord = z.infer<typeof fileRecordSchema>;

/** One upload that took effect, for tests that count how often a picture was sent. */
export const uploadSchema = z.object({
  atMs: z.number(),
  route: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  fileId: z.string(),
});
export type Upload = z.infer<typeof uploadSchema>;

export const accountRecordSchema = z.object({
  drafts: z.array(draftSchema),
  publications: z.array(publicationSchema),
  materials: z.array(materialSchema),
  uploads: z.array(uploadSchema),
  /** Uploads ever, also those no longer listed. */
  uploadCount: z.number(),
  quota: z.object({
    day: z.string(),
    used: z.record(z.string(), z.number()),
    resets: z.object({ month: z.string(), count: z.number() }),
  }),
  /** Calls by route since the beginning: those that reached the handler, and those refused. */
  calls: z.record(z.string(), z.number()),
  refusals: z.record(z.string(), z.number()),
});
export type AccountRecord = z.infer<typeof accountRecordSchema>;

/** Something WeChat would have done in silence, or may refuse. Shown to the person at the state page. */
export const warningSchema = z.object({
  atMs: z.number(),
  appId: z.string(),
  route: z.string(),
  code: z.string(),
  detail: z.string(),
});
export type Warning = z.infer<typeof warningSchema>;

export const sandboxStateSchema = z.object({
  version: z.literal(1),
  /** The port of the last start, so that addresses of articles and pictures stay true. */
  port: z.number(),
  lastPublishId: z.number(),
  accounts: z.record(z.string(), accountRecordSchema),
  files: z.record(z.string(), fileRecordSchema),
  warnings: z.array(warningSchema),
});
export type SandboxState = z.infer<typeof sandboxStateSchema>;

/** A sandbox that nobody has called yet. */
export function newSandboxState(): SandboxState {
  return {
    version: 1,
    port: 0,
    lastPublishId: 2_247_483_650,
    accounts: {},
    files: {},
    warnings: [],
  };
}

/** An account that nobody has called yet. */
export function newAccountRecord(): AccountRecord {
  return {
    drafts: [],
    publications: [],
    materials: [],
    uploads: [],
    uploadCount: 0,
    quota: newQuotaUse(),
    calls: {},
    refusals: {},
  };
}
