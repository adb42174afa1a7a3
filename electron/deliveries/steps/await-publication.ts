import { type ErrorCode, appError } from '../../../core/contract/errors';
import { type Result, ok } from '../../../core/result';
import type { WechatFailure } from '../../wechat/failure';
import type { PublishProgress, PublishStatus } from '../../wechat/publish';
import { listDeliveryArticles } from '../article-queries';
import { writeAnswer, writeNoEffect } from '../journal';
import { forgetKnownDraft } from '../remote-drafts';
import { type StepContext, type StepOutcome, intend } from './context';
import { findOnline } from './publish';

/** How WeChat ends a publication that is not online, and what we call it. */
const ENDINGS: Record<Exclude<PublishStatus, 'published' | 'publishing'>, ErrorCode> = {
  'originality-failed': 'publication-originality',
  failed: 'publication-failed',
  rejected: 'publication-rejected',
  deleted: 'publication-deleted',
  banned: 'publication-banned',
};

/** Some three days at the slowest pace: by then somebody should look on the website. */
const MOST_POLLS = 150;

/** Asks once how far the publication is. */
export async function awaitPublication(context: StepContext): Promise<StepOutcome> {
  const { ports, delivery, step } = context;
  const { db, clock } = ports;
  intend(context);
  await context.checkpoint('before');
  const progress = await ask(context);
  await context.checkpoint('after-call');
  if (!progress.ok) return { kind: 'failed', failure: progress.error };
  const { status, articleId, urls, failed } = progress.value;

  if (status === 'published' && urls.length > 0) {
    writeAnswer(db, delivery.id, step, {
      atMs: clock.now(),
      reused: false,
      urls,
      ...(articleId === null ? {} : { patch: { remoteArticleId: articleId } }),
    });
    if (delivery.draftMediaId !== null) {
      forgetKnownDraft(db, delivery.accountId, delivery.draftMediaId);
    }
    await context.checkpoint('after-journal');
    return { kind: 'onward' };
  }
  if (status === 'publishing' || status === 'published') {
    writeNoEffect(db, delivery.id, step.ordinal, 'waiting');
    await context.checkpoint('after-journal');
    return step.attempts < MOST_POLLS
      ? { kind: 'poll', admin: false }
      : {
          kind: 'asked',
          question: { kind: 'outcome-unknown', way: 'publish' },
          error: appError('delivery-outcome-unknown'),
        };
  }
  writeNoEffect(db, delivery.id, step.ordinal, 'failed');
  await context.checkpoint('after-journal');
  const titles = failed.flatMap((place) => context.versions[place]?.title ?? []);
  const which = titles.length === 0 ? undefined : { failedTitles: titles.join(' · ') };
  return { kind: 'ended', error: appError(ENDINGS[status], which) };
}

/** By its id; or nothing has to be asked because the article was found online already. */
async function ask(context: StepContext): Promise<Result<PublishProgress, WechatFailure>> {
  const { delivery, client } = context;
  if (delivery.publishId === null) {
    const known = listDeliveryArticles(context.ports.db, delivery.id);
    const urls = known.flatMap((article) => article.url ?? []);
    return ok({ status: 'published', articleId: null, urls, failed: [] });
  }
  const progress = await client.getPublication(delivery.publishId);
  if (!progress.ok || progress.value.status !== 'published' || progress.value.urls.length > 0) {
    return progress;
  }
  // Online, but the answer does not say where.
  const submitted = context.steps.find((step) => step.kind === 'publish');
  const online = await findOnline(context, submitted?.intentAtMs ?? 0);
  if (!online.ok) return online;
  return ok({ ...progress.value, ...online.value });
}
