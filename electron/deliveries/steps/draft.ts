import { inTransaction } from '../../db/sql';
import type { ArticleToSend, RemoteDraft } from '../../wechat/draft';
import { isRefusal } from '../../wechat/failure';
import { remoteIdsOfOthers } from '../delivery-queries';
import { reopenStep, writeAnswer } from '../journal';
import { forgetRemoteAsset } from '../remote-assets';
import { forgetKnownDraft } from '../remote-drafts';
import { isOutcomeUnknown } from '../step-queries';
import { articlesToSend, likenessOf } from './articles';
import type { StepContext, StepOutcome } from './context';
import { takeEffect } from './effect';
import { CLOCK_MARGIN_MS, searchPages } from './paging';

/** A hundred of the newest drafts. */
const LOOK_UP_PAGES = 5;
/** No such draft, cover or picture. */
export const INVALID_MEDIA_ID = 40007;

/** Makes the draft. */
export async function createDraft(context: StepContext): Promise<StepOutcome> {
  const { ports, delivery, step, client, pace } = context;
  const articles = articlesToSend(context);
  const outcome = await takeEffect<string>(context, {
    call: async () => {
      const added = await client.addDraft(articles);
      return added.ok ? { ok: true, value: added.value.mediaId } : added;
    },
    lookUp: (sinceMs) => findDraft(context, articles, sinceMs),
    lookUpWaitsMs: pace.draftLookUpMs,
    commit: (mediaId) =>
      writeAnswer(ports.db, delivery.id, step, {
        atMs: ports.clock.now(),
        reused: false,
        patch: { draftMediaId: mediaId },
      }),
  });
  return reopenedIfGone(context, outcome);
}

/** A draft that was refused for a picture that is gone from the library: upload it again. */
export function reopenedIfGone(context: StepContext, outcome: StepOutcome): StepOutcome {
  const gone = outcome.kind === 'failed' && isRefusal(outcome.failure, INVALID_MEDIA_ID);
  return gone && reopenUploads(context) ? { kind: 'onward' } : outcome;
}

/**
 * Pictures may have been deleted from the library since they were uploaded; WeChat does not say
 * which. Has those uploaded again that it takes by id (covers, picture messages); false when all of
 * them were uploaded in this very delivery, so that there must be another reason.
 */
function reopenUploads(context: StepContext): boolean {
  const { ports, delivery, steps, step, versions } = context;
  const byId = new Set(
    versions.flatMap((version) =>
      version.form === 'news' ? [version.cover] : [version.cover, ...version.images],
    ),
  );
  const reused = steps.filter(
    (other) => other.reused && other.assetHash !== null && byId.has(other.assetHash),
  );
  if (reused.length === 0) return false;
  inTransaction(ports.db, () => {
    reopenStep(ports.db, delivery.id, step, {});
    for (const upload of reused) {
      if (upload.assetHash === null) continue;
      forgetRemoteAsset(ports.db, delivery.accountId, upload.assetHash);
      reopenStep(ports.db, delivery.id, upload, {});
    }
  });
  return true;
}

/** Looks for the draft of this delivery among the newest ones; its id, or null. */
export function findDraft(
  context: StepContext,
  articles: readonly ArticleToSend[],
  sinceMs: number,
) {
  const { ports, delivery, client } = context;
  const others = remoteIdsOfOthers(ports.db, delivery.accountId, delivery.id).drafts;
  if (delivery.oldDraftMediaId !== null) others.add(delivery.oldDraftMediaId);
  const isPast = (draft: RemoteDraft) => draft.updatedAtMs < sinceMs - CLOCK_MARGIN_MS;
  return searchPages({
    list: (page) => client.listDrafts(page),
    choose: (drafts) => {
      const candidates = drafts
        .filter((draft) => !isPast(draft) && !others.has(draft.mediaId))
        .map((draft) => ({ id: draft.mediaId, like: likenessOf(articles, draft.articles) }));
      const found =
        candidates.find(({ like }) => like === 'same') ??
        candidates.find(({ like }) => like === 'similar');
      return found?.id ?? null;
    },
    isPast,
    maxPages: LOOK_UP_PAGES,
  });
}

/** Takes the draft of a cancelled delivery away again, if this delivery has made it. */
export async function removeDraft(context: StepContext): Promise<StepOutcome> {
  const { ports, delivery, step, client, pace } = context;
  const unknown = isOutcomeUnknown(step);
  let mediaId = step.state === 'done' || unknown ? delivery.draftMediaId : null;
  if (mediaId === null && unknown) {
    for (const waitMs of pace.draftLookUpMs) {
      await context.pause(waitMs);
      const found = await findDraft(context, articlesToSend(context), step.intentAtMs ?? 0);
      if (!found.ok) return { kind: 'failed', failure: found.error };
      mediaId = found.value;
      if (mediaId !== null) break;
    }
  }
  if (mediaId === null) return { kind: 'onward' };
  const deleted = await client.deleteDraft(mediaId);
  if (deleted.ok || isRefusal(deleted.error, INVALID_MEDIA_ID)) {
    forgetKnownDraft(ports.db, delivery.accountId, mediaId);
    return { kind: 'onward' };
  }
  return { kind: 'failed', failure: deleted.error };
}
