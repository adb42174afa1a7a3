import { z } from 'zod';
import { appErrorSchema } from '../contract/errors';
import { articleFormSchema } from './article';
import {
  accountIdSchema,
  articleIdSchema,
  assetHashSchema,
  deliveryIdSchema,
  editionIdSchema,
} from './ids';
import { articleDifferenceSchema, questionSchema } from './question';
import { waySchema } from './way';

/** What one step of a delivery does. */
export const deliveryStepKindSchema = z.enum([
  'upload-image',
  'upload-cover',
  // Looks whether the draft of an earlier delivery is still as we left it.
  'inspect-draft',
  'create-draft',
  'update-draft',
  'verify-draft',
  // Takes away the draft that a new one has replaced.
  'delete-old-draft',
  // Something that no interface can set; the publisher does it on the website and ticks it.
  'manual',
  'publish',
  'await-publication',
  'mass-send',
  'await-mass',
]);
export type DeliveryStepKind = z.infer<typeof deliveryStepKindSchema>;

/** What no interface of WeChat can set: an item of the publisher's checklist. */
export const manualItemSchema = z.enum([
  'original',
  'collection',
  'reward',
  'vote',
  'video',
  'channels',
  'audio',
  'component',
  'schedule',
]);
export type ManualItem = z.infer<typeof manualItemSchema>;

/** Where a step stands. `intent`: written before the call; if found so after a restart, its outcome is unknown. */
export const deliveryStepStateSchema = z.enum(['waiting', 'intent', 'done', 'failed']);
export type DeliveryStepState = z.infer<typeof deliveryStepStateSchema>;

/** One step of a delivery as the interface shows it. */
export const deliveryStepSchema = z.object({
  ordinal: z.number().int(),
  kind: deliveryStepKindSchema,
  state: deliveryStepStateSchema,
  /** Place of the article that it belongs to, from 0; null for steps of the whole delivery. */
  article: z.number().int().nullable(),
  /** For a picture: the name of its file. For `manual`: a {@link ManualItem}. */
  label: z.string(),
  /** True when a picture was already at WeChat and did not have to be uploaded again. */
  reused: z.boolean(),
  attempts: z.number().int(),
  finishedAtMs: z.number().nullable(),
});
export type DeliveryStep = z.infer<typeof deliveryStepSchema>;

/**
 * Where a delivery stands.
 * - `held`: frozen and confirmed, for its time to come (core/schedule).
 * - `running`: steps are being taken; after a restart they go on by themselves.
 * - `waiting`: nothing to do until `resumeAtMs` (next poll, next try).
 * - `awaiting-admin`: 群发保护: an administrator confirms on a phone until `adminDeadlineMs`.
 * - `stopped`: an error or a question that a person must look at; can be resumed.
 * - `cancelled`, `failed`, `done`: ended.
 */
export const deliveryStateSchema = z.enum([
  'held',
  'running',
  'waiting',
  'awaiting-admin',
  'stopped',
  'cancelled',
  'failed',
  'done',
]);
export type DeliveryState = z.infer<typeof deliveryStateSchema>;

/** The states in which a delivery has not ended. */
export const OPEN_STATES = [
  'held',
  'running',
  'waiting',
  'awaiting-admin',
  'stopped',
] as const satisfies readonly DeliveryState[];

/** One article of a delivery and what became of it. */
export const deliveryArticleSchema = z.object({
  articleId: articleIdSchema,
  title: z.string(),
  form: articleFormSchema,
  cover: assetHashSchema.nullable(),
  versionHash: z.string(),
  /** Address of the published article; null while WeChat has not told it. */
  url: z.string().nullable(),
  /** When it was taken off line again from here. */
  withdrawnAtMs: z.number().nullable(),
  /** Whether readers may comment, as far as this application has set it. */
  commentsOpen: z.boolean(),
});
export type DeliveryArticle = z.infer<typeof deliveryArticleSchema>;

/** One sending with its journal. */
export const deliverySchema = z.object({
  id: deliveryIdSchema,
  /** The edition that is sent; null when it is a single article. */
  editionId: editionIdSchema.nullable(),
  accountId: accountIdSchema,
  accountName: z.string(),
  sandbox: z.boolean(),
  way: waySchema,
  title: z.string(),
  /** 1 to 8, the head first. */
  articles: z.array(deliveryArticleSchema).min(1),
  /** The hash that names the exact version which is sent. */
  versionHash: z.string(),
  state: deliveryStateSchema,
  /** False from the point of no return (the publish or mass call) on. */
  cancellable: z.boolean(),
  /** Who pressed the button, as the workspace names them. */
  confirmedBy: z.string().nullable(),
  steps: z.array(deliveryStepSchema),
  /** Parts of the articles that came back from WeChat otherwise than sent. */
  differences: z.array(articleDifferenceSchema),
  question: questionSchema.nullable(),
  error: appErrorSchema.nullable(),
  resumeAtMs: z.number().nullable(),
  /** Until when an administrator may confirm; only with `awaiting-admin`. */
  adminDeadlineMs: z.number().nullable(),
  /** Address of the first article, when it is known. */
  url: z.string().nullable(),
  /** Whether a draft of it is in WeChat's draft box, so that a phone preview can be sent. */
  hasDraft: z.boolean(),
  /** Whether comments can be opened and closed: WeChat has told the number of the message. */
  takesComments: z.boolean(),
  createdAtMs: z.number(),
  finishedAtMs: z.number().nullable(),
});
export type Delivery = z.infer<typeof deliverySchema>;

/** One line of a delivery's log, which cannot be changed afterwards. */
export const deliveryLogEntrySchema = z.object({
  atMs: z.number(),
  /** The step that it is about, or null. */
  ordinal: z.number().int().nullable(),
  event: z.enum([
    'started',
    // Confirmed for a time, and that time has come.
    'held',
    'released',
    'intent',
    'answer',
    'refused',
    'asked',
    'answered',
    'ticked',
    'resumed',
    'cancel-asked',
    'ended',
    'previewed',
    'withdrawn',
    'comments',
  ]),
  /** Short facts in words of the engine; never a secret. */
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
export type DeliveryLogEntry = z.infer<typeof deliveryLogEntrySchema>;

/** How the uploading of a delivery's pictures goes on. */
export const deliveryProgressSchema = z.object({
  id: deliveryIdSchema,
  /** Pictures that are at WeChat, and all of them. */
  done: z.number().int(),
  total: z.number().int(),
  /** Bytes that have gone out, and a guess at all of them. */
  sentBytes: z.number(),
  totalBytes: z.number(),
  /** Over the last seconds; 0 while nothing is known. */
  bytesPerSecond: z.number(),
  secondsLeft: z.number().nullable(),
  /** Pictures on their way: the step, and how much of it has gone (0 to 1). */
  pictures: z.array(z.object({ ordinal: z.number().int(), fraction: z.number() })),
});
export type DeliveryProgress = z.infer<typeof deliveryProgressSchema>;
