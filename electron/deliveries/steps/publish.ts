import { appError } from '../../../core/contract/errors';
import { type Result, fail, ok } from '../../../core/result';
import { type WechatFailure, isRefusal } from '../../wechat/failure';
import { remoteIdsOfOthers } from '../delivery-queries';
import { writeAnswer } from '../journal';
import { isOutcomeUnknown } from '../step-queries';
import type { StepContext, StepOutcome } from './context';
import { articlesToSend, likenessOf } from './articles';
import { takeEffect } from './effect';
import { askIfLate } from './late';
import { CLOCK_MARGIN_MS, searchPages } from './paging';

const NO_SUCH_DRAFT = 40007;

/** What is known of a publication that was asked for. */
type Submitted =
  | { kind: 'queued'; publishId: string; msgDataId: string | null }
  | ({ kind: 'online' } & OnlineArticles);

/** What one look shows. `vanished`: the draft is gone, but no publication is to be seen. */
type Look = Submitted | { kind: 'draft-there' } | { kind: 'vanished' };

/** Articles that are online, with their addresses in order. */
export type OnlineArticles = { articleId: string; urls: string[] };

/** Submits the draft for publication: the point of no return. */
export async function publish(context: StepContext): Promise<StepOutcome> {
  const { ports, delivery, step, client, pace } = context;
  const mediaId = delivery.draftMediaId;
  if (mediaId === null) throw new Error('the draft has no id');
  const late = isOutcomeUnknown(step) ? null : askIfLate(context);
  if (late !== null) return late;
  let vanished = false;

  const outcome = await takeEffect<Submitted>(context, {
    call: async () => {
      const submitted = await client.submitPublication(mediaId);
      if (submitted.ok) return ok({ kind: 'queued', ...submitted.value });
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
      vanished
        ? {
            kind: 'asked',
            question: { kind: 'outcome-unknown', way: 'publish' },
            error: appError('delivery-outcome-unknown'),
          }
        : askIfLate(context),
    commit: (submitted) =>
      writeAnswer(ports.db, delivery.id, step, {
        atMs: ports.clock.now(),
        reused: false,
        ...(submitted.kind === 'queued'
          ? { patch: { publishId: submitted.publishId, msgDataId: submitted.msgDataId } }
          : { patch: { remoteArticleId: submitted.articleId }, urls: submitted.urls }),
      }),
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

/** Looks for the articles of this delivery among the newest publications. */
export function findOnline(
  context: StepContext,
  sinceMs: number,
): Promise<Result<OnlineArticles | null, WechatFailure>> {
  const { ports, delivery, client } = context;
  const others = remoteIdsOfOthers(ports.db, delivery.accountId, delivery.id).articles;
  const articles = articlesToSend(context);
  return searchPages({
    list: (page) => client.listPublications({ ...page, withContent: true }),
    choose: (publications) => {
      const candidates = publications
        .filter((item) => item.updatedAtMs >= sinceMs - CLOCK_MARGIN_MS)
        .filter((item) => !others.has(item.articleId))
        .map((item) => ({ item, like: likenessOf(articles, item.articles) }));
      const found =
        candidates.find(({ like }) => like === 'same') ??
        candidates.find(({ like }) => like === 'similar');
      if (found === undefined) return null;
      const urls = found.item.articles.map((article) => article.url);
      return { articleId: found.item.articleId, urls };
    },
    isPast: (item) => item.updatedAtMs < sinceMs - CLOCK_MARGIN_MS,
    // Lists of publications come from an allowance of 100 a day.
    maxPages: 1,
  });
}
