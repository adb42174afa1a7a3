import { appError } from '../../../core/contract/errors';
import type { ArticleDifference } from '../../../core/domain/question';
import { compareArticles } from '../../../core/wechat/read-back';
import type { StoredArticle } from '../../wechat/answers';
import { isRefusal } from '../../wechat/failure';
import { ok } from '../../../core/result';
import { writeAnswer } from '../journal';
import { getKnownDraft, type KnownDraft } from '../remote-drafts';
import { articlesToSend } from './articles';
import type { StepContext, StepOutcome } from './context';
import { INVALID_MEDIA_ID, reopenedIfGone } from './draft';
import { takeEffect } from './effect';
import { listDeliveryArticles } from '../article-queries';

/** The draft is no longer there: asks what to do. */
export const DRAFT_GONE: StepOutcome = {
  kind: 'asked',
  question: { kind: 'draft-gone' },
  error: appError('draft-gone'),
};

/**
 * Looks whether the draft of before is still as we left it. If somebody has worked on it, a person
 * decides: WeChat has no lock, and writing over it would lose their work.
 */
export async function inspectDraft(context: StepContext): Promise<StepOutcome> {
  const { ports, delivery, step, client } = context;
  const mediaId = delivery.draftMediaId ?? delivery.oldDraftMediaId;
  const known = getKnownDraft(ports.db, delivery.accountId, delivery.sourceId);
  if (mediaId === null || known === null) throw new Error('there is no draft to look at');
  const got = await client.getDraft(mediaId);
  if (!got.ok) {
    return isRefusal(got.error, INVALID_MEDIA_ID)
      ? DRAFT_GONE
      : { kind: 'failed', failure: got.error };
  }
  const changes = changesOf(known.stored, got.value.articles);
  if (changes === null || changes.length > 0) {
    const changedAtMs = got.value.updatedAtMs;
    const question = { kind: 'draft-changed' as const, changes: changes ?? [], changedAtMs };
    return { kind: 'asked', question, error: appError('draft-changed') };
  }
  writeAnswer(ports.db, delivery.id, step, { atMs: ports.clock.now(), reused: false });
  await context.checkpoint('after-journal');
  return { kind: 'onward' };
}

/** What is different now; null when articles came or went. */
function changesOf(
  before: KnownDraft['stored'],
  now: readonly StoredArticle[],
): ArticleDifference[] | null {
  if (before.length !== now.length) return null;
  return before.flatMap((article, index) => {
    const theirs = now[index];
    return theirs === undefined
      ? []
      : compareArticles(article, theirs).map((difference) => ({ article: index, ...difference }));
  });
}

/** Writes one article of the draft over. One that was not changed since is left as it is. */
export async function updateDraft(context: StepContext): Promise<StepOutcome> {
  const { ports, delivery, step, client, pace } = context;
  const mediaId = delivery.draftMediaId;
  const index = step.article;
  if (mediaId === null || index === null) throw new Error('an update without a draft');
  const { db, clock } = ports;
  const known = getKnownDraft(db, delivery.accountId, delivery.sourceId);
  const versionHash = listDeliveryArticles(db, delivery.id)[index]?.versionHash;
  if (step.state === 'waiting' && known?.versions[index] === versionHash) {
    writeAnswer(db, delivery.id, step, { atMs: clock.now(), reused: true });
    return { kind: 'onward' };
  }
  const article = articlesToSend(context)[index];
  if (article === undefined) throw new Error(`no article ${index}`);
  const outcome = await takeEffect<true>(context, {
    call: async () => {
      const updated = await client.updateDraft({ mediaId, index, article });
      return updated.ok ? ok(true as const) : updated;
    },
    lookUp: async () => {
      const draft = await client.getDraft(mediaId);
      if (!draft.ok) return draft;
      const stored = draft.value.articles[index];
      const same = stored !== undefined && compareArticles(article, stored).length === 0;
      return ok(same ? (true as const) : null);
    },
    lookUpWaitsMs: pace.draftLookUpMs,
    commit: () => writeAnswer(db, delivery.id, step, { atMs: clock.now(), reused: false }),
  });
  const reopened = reopenedIfGone(context, outcome);
  const gone = reopened.kind === 'failed' && isRefusal(reopened.failure, INVALID_MEDIA_ID);
  if (!gone) return reopened;
  // A picture, or the draft itself?
  const there = await client.getDraft(mediaId);
  return !there.ok && isRefusal(there.error, INVALID_MEDIA_ID) ? DRAFT_GONE : reopened;
}

/** Takes the draft away that the new one has replaced. */
export async function deleteOldDraft(context: StepContext): Promise<StepOutcome> {
  const { ports, delivery, step, client } = context;
  const mediaId = delivery.oldDraftMediaId;
  if (mediaId !== null) {
    const deleted = await client.deleteDraft(mediaId);
    await context.checkpoint('after-call');
    if (!deleted.ok && !isRefusal(deleted.error, INVALID_MEDIA_ID)) {
      return { kind: 'failed', failure: deleted.error };
    }
  }
  writeAnswer(ports.db, delivery.id, step, { atMs: ports.clock.now(), reused: false });
  await context.checkpoint('after-journal');
  return { kind: 'onward' };
}
