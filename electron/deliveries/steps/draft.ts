import { isRefusal } from '../../wechat/failure';
import { likeness } from '../../../core/wechat/read-back';
import { fillImages } from '../../../core/wechat/render';
import { inTransaction } from '../../db/sql';
import type { ArticleToSend, RemoteDraft } from '../../wechat/draft';
import { remoteIdsOfOthers } from '../delivery-queries';
import { reopenStep, writeAnswer } from '../journal';
import { forgetRemoteAsset } from '../remote-assets';
import type { StepContext, StepOutcome } from './context';
import { takeEffect } from './effect';
import { CLOCK_MARGIN_MS, searchPages } from './paging';
import { uploadedAsset } from './upload';

/** A hundred of the newest drafts. */
const LOOK_UP_PAGES = 5;
const INVALID_MEDIA_ID = 40007;

/** The frozen version with WeChat's addresses in place of its placeholders. */
export function articleToSend(context: StepContext): ArticleToSend {
  const { version } = context;
  return {
    title: version.title,
    author: version.author,
    digest: version.digest,
    contentHtml: fillImages(version.html, (hash) => uploadedAsset(context, hash).url),
    sourceUrl: version.sourceUrl,
    coverMediaId: uploadedAsset(context, version.cover).mediaId,
    openComment: version.openComment,
    onlyFansCanComment: version.onlyFansCanComment,
  };
}

/** Makes the draft. */
export async function createDraft(context: StepContext): Promise<StepOutcome> {
  const { ports, delivery, step, client, pace } = context;
  const article = articleToSend(context);
  const outcome = await takeEffect<string>(context, {
    call: async () => {
      const added = await client.addDraft(article);
      return added.ok ? { ok: true, value: added.value.mediaId } : added;
    },
    lookUp: (sinceMs) => findDraft(context, article, sinceMs),
    lookUpWaitsMs: pace.draftLookUpMs,
    commit: (mediaId) =>
      writeAnswer(ports.db, delivery.id, step.ordinal, {
        atMs: ports.clock.now(),
        reused: false,
        patch: { draftMediaId: mediaId },
      }),
  });
  const coverGone = outcome.kind === 'failed' && isRefusal(outcome.failure, INVALID_MEDIA_ID);
  return coverGone && reopenCover(context) ? { kind: 'onward' } : outcome;
}

/**
 * The cover may have been deleted from the library since it was uploaded. Has it uploaded again;
 * false when it was uploaded in this very delivery, so that there must be another reason.
 */
function reopenCover(context: StepContext): boolean {
  const { ports, delivery, steps, step, version } = context;
  const cover = steps.find((other) => other.kind === 'upload-cover');
  if (cover === undefined || !cover.reused) return false;
  inTransaction(ports.db, () => {
    forgetRemoteAsset(ports.db, delivery.accountId, version.cover);
    reopenStep(ports.db, delivery.id, step, {});
    reopenStep(ports.db, delivery.id, cover, {});
  });
  return true;
}

/** Looks for the draft of this delivery among the newest ones; its id, or null. */
export function findDraft(context: StepContext, article: ArticleToSend, sinceMs: number) {
  const { ports, delivery, client } = context;
  const others = remoteIdsOfOthers(ports.db, delivery.accountId, delivery.id).drafts;
  const isPast = (draft: RemoteDraft) => draft.updatedAtMs < sinceMs - CLOCK_MARGIN_MS;
  return searchPages({
    list: (page) => client.listDrafts(page),
    choose: (drafts) => {
      const candidates = drafts
        .filter((draft) => !isPast(draft) && !others.has(draft.mediaId))
        .map((draft) => ({ id: draft.mediaId, like: likenessOf(article, draft.articles) }));
      const found =
        candidates.find(({ like }) => like === 'same') ??
        candidates.find(({ like }) => like === 'similar');
      return found?.id ?? null;
    },
    isPast,
    maxPages: LOOK_UP_PAGES,
  });
}

/** Whether a draft or publication holds exactly this one article. */
export function likenessOf(
  article: ArticleToSend,
  stored: readonly { title: string; contentHtml: string }[],
): 'same' | 'similar' | 'other' {
  const only = stored.length === 1 ? stored[0] : undefined;
  return only === undefined ? 'other' : likeness(article, only);
}

/** Takes the draft of a cancelled delivery away again. */
export async function removeDraft(context: StepContext): Promise<StepOutcome> {
  const { delivery, step, client, pace } = context;
  let mediaId = delivery.draftMediaId;
  if (mediaId === null && step.state === 'intent') {
    for (const waitMs of pace.draftLookUpMs) {
      await context.pause(waitMs);
      const found = await findDraft(context, articleToSend(context), step.intentAtMs ?? 0);
      if (!found.ok) return { kind: 'failed', failure: found.error };
      mediaId = found.value;
      if (mediaId !== null) break;
    }
  }
  if (mediaId === null) return { kind: 'onward' };
  const deleted = await client.deleteDraft(mediaId);
  if (deleted.ok || isRefusal(deleted.error, INVALID_MEDIA_ID)) return { kind: 'onward' };
  return { kind: 'failed', failure: deleted.error };
}
