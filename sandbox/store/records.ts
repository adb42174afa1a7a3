import * as z from 'zod';
import { newQuotaUse } from '../rules/quotas';
import { accountSettingsSchema, newAccountSettings } from './account-settings';
import { publishedArticleSchema, storedArticleSchema } from './article-records';
import { audienceRecordSchema, newAudienceRecord } from './audience-records';
import { commentThreadSchema } from './comment-records';
import { massRecordSchema, newMassRecord } from './mass-records';
import { menuRecordSchema, newMenuRecord } from './menu-records';

/**
 * What the sandbox remembers, field by field as it stands in `state.json`. Articles keep WeChat's
 * own field names. Secrets and access tokens are no part of it.
 */

/**
 * Why a draft cannot go out although nothing is wrong with the call. 53503 to 53505 stop a
 * publication, 41040, 45062 and 48021 a mass send; `reprint` and `noReprint` are what the
 * originality check finds.
 */
export const draftObstacleSchema = z.union([
  z.literal([41040, 45062, 48021, 53503, 53504, 53505]),
  z.enum(['reprint', 'noReprint']),
]);
export type DraftObstacle = z.infer<typeof draftObstacleSchema>;

export const draftSchema = z.object({
  mediaId: z.string(),
  articles: z.array(storedArticleSchema),
  createdAtMs: z.number(),
  updatedAtMs: z.number(),
  /** What stands in its way on WeChat's side, until a person saves it there. */
  obstacle: draftObstacleSchema.nullable().default(null),
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
  articles: z.array(publishedArticleSchema),
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

/** A temporary material (临时素材); gone after three days. */
export const temporaryMediaSchema = z.object({
  mediaId: z.string(),
  kind: materialKindSchema,
  name: z.string(),
  fileId: z.string(),
  createdAtMs: z.number(),
});
export type TemporaryMedia = z.infer<typeof temporaryMediaSchema>;

/** A text kept under a short key. */
export const shortKeySchema = z.object({
  key: z.string(),
  data: z.string(),
  createdAtMs: z.number(),
  expiresAtMs: z.number(),
});

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
    /** Resets of single calls, which have an allowance of their own. */
    clears: z.object({ month: z.string(), count: z.number() }).default({ month: '', count: 0 }),
  }),
  /** Calls by route since the beginning: those that reached the handler, and those refused. */
  calls: z.record(z.string(), z.number()),
  refusals: z.record(z.string(), z.number()),
  mass: massRecordSchema.default(newMassRecord),
  audience: audienceRecordSchema.default(newAudienceRecord),
  threads: z.array(commentThreadSchema).default([]),
  menus: menuRecordSchema.default(newMenuRecord),
  temporaryMedia: z.array(temporaryMediaSchema).default([]),
  shortKeys: z.array(shortKeySchema).default([]),
  /** Permanent QR codes made so far. */
  qrCodes: z.number().default(0),
  settings: accountSettingsSchema.default(newAccountSettings),
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

/** Numbers of mass sends have ten digits, and more than 32 bits. */
const FIRST_MSG_ID = 6_000_000_000;

export const sandboxStateSchema = z.object({
  /** 1 lacked what has a default below and in the account records. */
  version: z.union([z.literal(1), z.literal(2)]).transform(() => 2 as const),
  /** The port of the last start, so that addresses of articles and pictures stay true. */
  port: z.number(),
  lastPublishId: z.number(),
  lastMsgId: z.number().default(FIRST_MSG_ID),
  accounts: z.record(z.string(), accountRecordSchema),
  files: z.record(z.string(), fileRecordSchema),
  warnings: z.array(warningSchema),
});
export type SandboxState = z.infer<typeof sandboxStateSchema>;

/** A sandbox that nobody has called yet. */
export function newSandboxState(): SandboxState {
  return {
    version: 2,
    port: 0,
    lastPublishId: 2_247_483_650,
    lastMsgId: FIRST_MSG_ID,
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
    mass: newMassRecord(),
    audience: newAudienceRecord(),
    threads: [],
    menus: newMenuRecord(),
    temporaryMedia: [],
    shortKeys: [],
    qrCodes: 0,
    settings: newAccountSettings(),
  };
}
