import { appError } from '../../../core/contract/errors';
import { compareArticles } from '../../../core/wechat/read-back';
import { isRefusal } from '../../wechat/failure';
import { listDeliveryArticles } from '../article-queries';
import { writeAnswer, writeNoEffect } from '../journal';
import { articlesToSend } from './articles';
import { type StepContext, type StepOutcome, intend } from './context';
import { INVALID_MEDIA_ID } from './draft';
import { DRAFT_GONE } from './existing-draft';

/**
 * Reads the draft back and compares each article with what was sent. Differences are recorded, and a
 * person decides about them before anything is published.
 */
export async function verifyDraft(context: StepContext): Promise<StepOutcome> {
  const { ports, delivery, step, client } = context;
  const { db, clock } = ports;
  const mediaId = delivery.draftMediaId;
  if (mediaId === null) throw new Error('the draft has no id');

  intend(context);
  await context.checkpoint('before');
  const got = await client.getDraft(mediaId);
  await context.checkpoint('after-call');
  if (!got.ok) {
    if (!isRefusal(got.error, INVALID_MEDIA_ID)) return { kind: 'failed', failure: got.error };
    // Somebody deleted it, or published it by hand. Going on makes a new one: not without asking.
    writeNoEffect(db, delivery.id, step.ordinal, 'waiting');
    return DRAFT_GONE;
  }
  const stored = got.value.articles;
  const differences = articlesToSend(context).flatMap((article, index) => {
    const theirs = stored[index];
    return theirs === undefined
      ? [{ article: index, sent: article.title, stored: '' }]
      : compareArticles(article, theirs).map((difference) => ({ article: index, ...difference }));
  });
  const question = differences.length === 0 ? null : { kind: 'draft-differs' as const };
  const error = question && appError('draft-differs', { count: differences.length });
  // In one transaction: killed in between, it would go on to publish without having asked.
  writeAnswer(db, delivery.id, step, {
    atMs: clock.now(),
    reused: false,
    patch: question ? { differences, state: 'stopped', question, error } : { differences },
    draft: {
      accountId: delivery.accountId,
      sourceId: delivery.sourceId,
      known: {
        mediaId,
        versions: listDeliveryArticles(db, delivery.id).map((article) => article.versionHash),
        stored,
        updatedAtMs: got.value.updatedAtMs,
      },
    },
  });
  await context.checkpoint('after-journal');
  return question === null ? { kind: 'onward' } : { kind: 'asked', question, error };
}
