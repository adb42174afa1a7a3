import { z } from 'zod';

/** A part of an article (by its place in the delivery) that differs between here and WeChat. */
export const articleDifferenceSchema = z.object({
  article: z.number().int(),
  sent: z.string(),
  stored: z.string(),
});
export type ArticleDifference = z.infer<typeof articleDifferenceSchema>;

/**
 * What only a person can decide; the delivery is `stopped` until then.
 * - `draft-changed`: somebody has changed the draft on WeChat's side since we wrote it.
 * - `draft-gone`: the draft is no longer there: deleted, published or sent by hand.
 * - `draft-differs`: WeChat stored the articles otherwise than sent (see `differences`).
 * - `outcome-unknown`: the call may have gone through, and WeChat gives no way to find out.
 * - `late`: it was held up for so long on its way that it does not go to readers by itself any more.
 * - `checklist`: things that no interface can set; ticked one by one.
 */
export const questionSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('draft-changed'),
    /** `sent`: what we wrote last; `stored`: what is there now. Empty when articles came or went. */
    changes: z.array(articleDifferenceSchema),
    changedAtMs: z.number().nullable(),
  }),
  z.object({ kind: z.literal('draft-gone') }),
  z.object({ kind: z.literal('draft-differs') }),
  z.object({ kind: z.literal('outcome-unknown'), way: z.enum(['publish', 'mass']) }),
  z.object({
    kind: z.literal('late'),
    /** When somebody last wanted it to go out: its time, the press of a button, an answer. */
    wantedAtMs: z.number(),
  }),
  z.object({ kind: z.literal('checklist') }),
]);
export type DeliveryQuestion = z.infer<typeof questionSchema>;

/**
 * What a person may answer.
 * - `keep-theirs`: leave the draft as it is at WeChat and go on with that.
 * - `overwrite`: write our version over it.
 * - `make-new`: leave theirs alone (if it is there) and make another draft.
 * - `go-on`: the differences do not matter.
 * - `sent`, `not-sent`: seen by a person on the WeChat website.
 * - `send-now`: it is late, and still wanted.
 */
export const deliveryAnswerSchema = z.enum([
  'keep-theirs',
  'overwrite',
  'make-new',
  'go-on',
  'sent',
  'not-sent',
  'send-now',
]);
export type DeliveryAnswer = z.infer<typeof deliveryAnswerSchema>;

/** The answers that a question takes; giving up is always possible by cancelling. */
export function answersTo(question: DeliveryQuestion): readonly DeliveryAnswer[] {
  switch (question.kind) {
    case 'draft-changed':
      return ['keep-theirs', 'overwrite', 'make-new'];
    case 'draft-gone':
      return ['make-new'];
    case 'draft-differs':
      return ['go-on'];
    case 'outcome-unknown':
      return ['sent', 'not-sent'];
    case 'late':
      return ['send-now'];
    case 'checklist':
      return [];
  }
}
