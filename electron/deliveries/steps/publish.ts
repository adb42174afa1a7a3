import { appError } from '../../../core/contract/errors';
import { type Result, fail, ok } from '../../../core/result';
import { type WechatFailure, isRefusal } from '../../wechat/failure';
import { remoteIdsOfOthers } from '../delivery-queries';
import { writeAnswer } from '../journal';
import type { StepContext, StepOutcome } from './context';
import { articleToSend, likenessOf } from './draft';
import { takeEffect } from './effect';
import { CLOCK_MARGIN_MS, searchPages } from './paging';

const NO_SUCH_DRAFT = 40007;

/** What is known of a publication that was asked for. */
type Submitted =
  | { kind: 'queued'; publishId: string }
  | { kind: 'online'; articleId: string; url: string };

/** What one look shows. `vanished`: the draft is gone, but no publication is to be seen. */
type Look = Submitted | { kind: 'draft-there' } | { kind: 'vanished' };

/** An article that is online. */
export type OnlineArticle = { articleId: string; url: string };

/** Submits the draft for publication: the point of no return. */
export async function publish(context: StepContext): Promise<StepOutcome> {
  const { ports, delivery, step, client, pace } = context;
  const mediaId = delivery.draftMediaId;
  if (mediaId === null) throw new Error('the draft has no id');
  let vanished = false;

  const outcome = await takeEffect<Submitted>(context, {
    call: async () => {
      const submitted = await client.submitPublication(mediaId);
      if (submitted.ok) return ok({ kind: 'queued', publishId: submitted.value.publishId });
      const { error } = submitted;
      if (error.kind !== 'refused' || error.errcode !== NO_SUCH_DRAFT) return submitted;
      // The draft is gone: an earlier attempt, or somebody by hand, has published it. Go and find it.
      return fail({ ...error, effect: 'unknown' });
    },
    lookUp: async (sinceMs) => {
      const look = await lookUpPublication(context, mediaId, sinceMs);
      if (!look.ok) return look;
      vanished = look.value.kind === 'vanished';
      // A draft that is there may be on its way out, a vanished one on its way online: both are
      // looked for until the grace is over.
      return ok(look.value.kind === 'online' || look.value.kind === 'queued' ? look.value : null);
    },
    lookUpWaitsMs: pace.publishLookUpMs,
    beforeRepeat: () =>
      vanished ? { kind: 'stopped', error: appError('delivery-outcome-unknown') } : null,
    commit: (submitted) => {
      const atMs = ports.clock.now();
      writeAnswer(ports.db, delivery.id, step.ordinal, {
        atMs,
        reused: false,
        patch:
          submitted.kind === 'queued'
            ? { publishId: submitted.publishId }
            : { url: submitted.url, remoteArticleId: submitted.articleId },
      });
    },
  });
  return outcome.kind === 'failed' && isRefusal(outcome.failure, NO_SUCH_DRAFT)
    ? { kind: 'onward' }
    : outcome;
}

async function lookUpPublication(
  context: StepContext,
  mediaId: string,
  sinceMs: number,
): Promise<Result<Look, WechatFailure>> {
  const online = await findOnline(context, sinceMs);
  if (!online.ok) return online;
  if (online.value !== null) return ok({ kind: 'online', ...online.value });
  const draft = await context.client.getDraft(mediaId);
  if (draft.ok) return ok({ kind: 'draft-there' });
  return isRefusal(draft.error, NO_SUCH_DRAFT) ? ok({ kind: 'vanished' }) : draft;
}

/** Looks for the article of this delivery among the newest publications. */
export function findOnline(
  context: StepContext,
  sinceMs: number,
): Promise<Result<OnlineArticle | null, WechatFailure>> {
  const { ports, delivery, client } = context;
  const others = remoteIdsOfOthers(ports.db, delivery.accountId, delivery.id).articles;
  const article = articleToSend(context);
  return searchPages({
    list: (page) => client.listPublications({ ...page, withContent: true }),
    choose: (publications) => {
      const candidates = publications
        .filter((item) => item.updatedAtMs >= sinceMs - CLOCK_MARGIN_MS)
        .filter((item) => !others.has(item.articleId))
        .map((item) => ({ item, like: likenessOf(article, item.articles) }));
      const found =
        candidates.find(({ like }) => like === 'same') ??
        candidates.find(({ like }) => like === 'similar');
      const url = found?.item.articles[0]?.url;
      return found && url !== undefined ? { articleId: found.item.articleId, url } : null;
    },
    isPast: (item) => item.updatedAtMs < sinceMs - CLOCK_MARGIN_MS,
    // Lists of publications come from an allowance of 100 a day.
    maxPages: 1,
  });
}
