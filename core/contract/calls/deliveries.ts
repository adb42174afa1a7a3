import { z } from 'zod';
import { deliveryLogEntrySchema, deliverySchema, manualItemSchema } from '../../domain/delivery';
import { findingSchema } from '../../domain/finding';
import {
  accountIdSchema,
  articleIdSchema,
  deliveryIdSchema,
  editionIdSchema,
  personIdSchema,
} from '../../domain/ids';
import { deliveryAnswerSchema } from '../../domain/question';
import { approvalSchema } from '../../domain/approval';
import { frozenVersionSchema } from '../../domain/version';
import { waySchema } from '../../domain/way';
import { scheduleSchema } from '../../schedule/schedule';
import { wallTimeSchema } from '../../schedule/wall-time';
import { appErrorSchema } from '../errors';
import { call, nothing } from './call';

/** Calls about deliveries and their times. */
export const deliveryCalls = {
  'deliveries.list': call(nothing, z.array(deliverySchema)),
  'deliveries.get': call(z.object({ id: deliveryIdSchema }), deliverySchema),
  /** The pre-flight check of an article for an account. */
  'deliveries.check': call(
    z.object({ articleId: articleIdSchema, accountId: accountIdSchema }),
    z.array(findingSchema),
  ),
  /**
   * Looks at articles as they are now: what the check finds in each, and the hash that names exactly
   * these versions (null while one of them has an error).
   */
  'deliveries.prepare': call(
    z.object({ articleIds: z.array(articleIdSchema).min(1).max(8), accountId: accountIdSchema }),
    z.object({
      versionHash: z.string().nullable(),
      articles: z.array(
        z.object({
          articleId: articleIdSchema,
          findings: z.array(findingSchema),
          /** What the API cannot carry of it, so that the publisher has to do it before it goes out. */
          manual: z.array(manualItemSchema),
        }),
      ),
    }),
  ),
  /** A second person's consent to the articles as they are now. */
  'deliveries.approve': call(
    z.object({
      articleIds: z.array(articleIdSchema).min(1).max(8),
      accountId: accountIdSchema,
      personId: personIdSchema.nullable(),
      personName: z.string().trim().min(1).max(80),
    }),
    approvalSchema,
  ),
  /** What was sent of one article (from 0), as it was frozen. */
  'deliveries.version': call(
    z.object({ id: deliveryIdSchema, article: z.number().int().min(0) }),
    frozenVersionSchema,
  ),
  /** Freezes the articles as they are now and starts sending them. */
  'deliveries.start': call(
    z.object({
      /** The head first. */
      articleIds: z.array(articleIdSchema).min(1).max(8),
      /** The edition that they make up; null for a single article. */
      editionId: editionIdSchema.nullable().default(null),
      accountId: accountIdSchema,
      way: waySchema,
      /** What the publisher will set on the website; asked for before anything is published. */
      manual: z.array(manualItemSchema).default([]),
      /** Who presses the button, for the log. */
      confirmedBy: z.string().max(80).nullable().default(null),
      /** When it goes out; null for now. What is frozen is what is there now, in both cases. */
      at: wallTimeSchema.nullable().default(null),
    }),
    deliverySchema,
  ),
  'deliveries.cancel': call(z.object({ id: deliveryIdSchema }), deliverySchema),
  /** Goes on with a stopped delivery: looks again, tries again. */
  'deliveries.resume': call(z.object({ id: deliveryIdSchema }), deliverySchema),
  /** Answers the question of a stopped delivery; `invalid-input` when it does not take this answer. */
  'deliveries.answer': call(
    z.object({ id: deliveryIdSchema, answer: deliveryAnswerSchema }),
    deliverySchema,
  ),
  /** Ticks an item of the checklist; the last one makes the delivery go on. */
  'deliveries.tick': call(
    z.object({ id: deliveryIdSchema, ordinal: z.number().int().min(0) }),
    deliverySchema,
  ),
  /** Sends the draft of a delivery to WeChat ids, as a preview on their phones (100 a day). */
  'deliveries.preview': call(
    z.object({
      id: deliveryIdSchema,
      names: z.array(z.string().trim().min(1).max(64)).min(1).max(10),
    }),
    z.array(z.object({ name: z.string(), error: appErrorSchema.nullable() })),
  ),
  /**
   * Takes what was published or sent off line again: one article (from 0), or all of them (null).
   * `typedName` must be the account's name, else `not-allowed`.
   */
  'deliveries.withdraw': call(
    z.object({
      id: deliveryIdSchema,
      article: z.number().int().min(0).nullable(),
      typedName: z.string().max(80),
    }),
    deliverySchema,
  ),
  /** Opens or closes the comments under an article (from 0). */
  'deliveries.setComments': call(
    z.object({ id: deliveryIdSchema, article: z.number().int().min(0), open: z.boolean() }),
    deliverySchema,
  ),
  /**
   * Asks WeChat for the links of a mass send. Its statistics name them from 8:00 of the next day on;
   * before that the links stay unknown.
   */
  'deliveries.findLinks': call(z.object({ id: deliveryIdSchema }), deliverySchema),
  /** What happened, in order. */
  'deliveries.log': call(z.object({ id: deliveryIdSchema }), z.array(deliveryLogEntrySchema)),
  /** Opens the published article in the system's browser. */
  'deliveries.openPublished': call(
    z.object({ id: deliveryIdSchema, article: z.number().int().min(0).default(0) }),
    nothing,
  ),
  'deliveries.copyLink': call(
    z.object({ id: deliveryIdSchema, article: z.number().int().min(0).default(0) }),
    nothing,
  ),

  /** Schedules that wait for their time or ask a person, the earliest first. */
  'schedules.list': call(nothing, z.array(scheduleSchema)),
  /** Another time; `schedule-in-the-past`, `not-allowed` once it has been sent or given up. */
  'schedules.move': call(z.object({ id: deliveryIdSchema, wall: wallTimeSchema }), scheduleSchema),
  'schedules.sendNow': call(z.object({ id: deliveryIdSchema }), scheduleSchema),
  'schedules.cancel': call(z.object({ id: deliveryIdSchema }), scheduleSchema),
} as const;
