import { z } from 'zod';
import { appErrorSchema } from '../contract/errors';
import { accountIdSchema, articleIdSchema, deliveryIdSchema } from './ids';

/** What one step of a delivery does, in the order in which they run. */
export const deliveryStepKindSchema = z.enum([
  'upload-image',
  'upload-cover',
  'create-draft',
  'verify-draft',
  'publish',
  'await-publication',
]);
export type DeliveryStepKind = z.infer<typeof deliveryStepKindSchema>;

/** Where a step stands. `intent`: written before the call; if found so after a restart, its outcome is unknown. */
export const deliveryStepStateSchema = z.enum(['waiting', 'intent', 'done', 'failed']);
export type DeliveryStepState = z.infer<typeof deliveryStepStateSchema>;

/** One step of a delivery as the interface shows it. */
export const deliveryStepSchema = z.object({
  ordinal: z.number().int(),
  kind: deliveryStepKindSchema,
  state: deliveryStepStateSchema,
  /** For a picture: the name of its file. */
  label: z.string(),
  /** True when a picture was already at WeChat and did not have to be uploaded again. */
  reused: z.boolean(),
  attempts: z.number().int(),
  finishedAtMs: z.number().nullable(),
});
export type DeliveryStep = z.infer<typeof deliveryStepSchema>;

/**
 * Where a delivery stands.
 * - `running`: steps are being taken; after a restart they go on by themselves.
 * - `waiting`: nothing to do until `resumeAtMs` (next poll, next try).
 * - `stopped`: an error that a person must look at; can be resumed.
 * - `cancelled`, `failed`, `done`: ended.
 */
export const deliveryStateSchema = z.enum([
  'running',
  'waiting',
  'stopped',
  'cancelled',
  'failed',
  'done',
]);
export type DeliveryState = z.infer<typeof deliveryStateSchema>;

/** One sending with its journal. */
export const deliverySchema = z.object({
  id: deliveryIdSchema,
  articleId: articleIdSchema,
  accountId: accountIdSchema,
  accountName: z.string(),
  sandbox: z.boolean(),
  title: z.string(),
  /** The hash that names the exact version which is sent. */
  versionHash: z.string(),
  state: deliveryStateSchema,
  /** False from the point of no return (the publish call) on. */
  cancellable: z.boolean(),
  steps: z.array(deliveryStepSchema),
  /** Parts of the article that came back from WeChat otherwise than sent. */
  differences: z.array(z.object({ sent: z.string(), stored: z.string() })),
  error: appErrorSchema.nullable(),
  resumeAtMs: z.number().nullable(),
  /** Address of the published article. */
  url: z.string().nullable(),
  createdAtMs: z.number(),
  finishedAtMs: z.number().nullable(),
});
export type Delivery = z.infer<typeof deliverySchema>;
