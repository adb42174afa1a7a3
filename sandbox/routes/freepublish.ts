import * as z from 'zod';
import { json, ok } from '../http/answer';
import { refuse } from '../rules/errors';
import { newArticleId } from '../store/ids';
import { deletePublished, queuePublication } from '../store/publications';
import type { Publication } from '../store/records';
import { checkWindow, listOf, seconds, windowSchema } from './lists';
import { jsonRoute, type Call } from './route';
import { showArticle } from './show-article';

const SUBMIT = '/cgi-bin/freepublish/submit';
const PATH = '/cgi-bin/freepublish';
/** Since July 2025 publishing needs a verified account: guide 发布能力. */
const right = 'verified';

/** Queues only: the outcome has to be asked for. */
const submit = jsonRoute(
  { path: SUBMIT, right, schema: z.object({ media_id: z.string().min(1) }) },
  ({ world, account, record, nowMs }, { media_id }) => {
    const draft = record.drafts.find((d) => d.mediaId === media_id);
    if (!draft) return refuse(40007);
    const { obstacle } = draft;
    if (obstacle === 53503 || obstacle === 53504 || obstacle === 53505) return refuse(obstacle);
    world.store.state.lastPublishId += 1;
    const fault = world.faults.takePublishOutcome(SUBMIT, account.appId);
    const publication = queuePublication(
      record,
      draft,
      { publishId: world.store.state.lastPublishId, articleId: newArticleId() },
      { status: fault?.publishStatus ?? 0, failIdx: fault?.failIdx ?? [] },
      { nowMs, dueAtMs: nowMs + world.settings.publishMs },
    );
    // The table calls the id a string; recorded answers have a number.
    return json({
      errcode: 0,
      errmsg: 'ok',
      publish_id: publication.publishId,
      msg_data_id: publication.msgDataId,
    });
  },
);

const get = jsonRoute(
  {
    path: `${PATH}/get`,
    right,
    schema: z.object({ publish_id: z.union([z.string(), z.number()]) }),
  },
  ({ world, record }, { publish_id }) => {
    const publication = record.publications.find((p) => String(p.publishId) === String(publish_id));
    if (!publication) return refuse(40002);
    return json({
      publish_id: publication.publishId,
      publish_status: publication.status,
      ...(publication.status === 0 ? resultOf(world.address(), publication) : {}),
      fail_idx: publication.status === 1 ? [] : publication.failIdx,
    });
  },
);

function resultOf(address: string, { articleId, articles }: Publication): Record<string, unknown> {
  return {
    article_id: articleId,
    article_detail: {
      count: articles.length,
      item: articles.map((article, at) => ({
        idx: at + 1,
        article_url: `${address}/s/${article.page_id}`,
      })),
    },
  };
}

/** Published means status 0, or 5 after all its articles were deleted. */
function isPublished(publication: Publication): boolean {
  return publication.status === 0 || publication.status === 5;
}

function contentOf(
  { world, record }: Call,
  publication: Publication,
  noContent: boolean,
): Record<string, unknown> {
  return {
    news_item: publication.articles.map((article) => ({
      ...showArticle(world, record, article, noContent),
      is_deleted: article.is_deleted,
    })),
    create_time: seconds(publication.dueAtMs),
    update_time: seconds(publication.dueAtMs),
  };
}

const getArticle = jsonRoute(
  { path: `${PATH}/getarticle`, right, schema: z.object({ article_id: z.string() }) },
  (call, { article_id }) => {
    const found = call.record.publications.find(
      (p) => isPublished(p) && p.articleId === article_id,
    );
    return found ? json(contentOf(call, found, false)) : refuse(53600);
  },
);

const list = jsonRoute(
  { path: `${PATH}/batchget`, right, schema: windowSchema },
  (call, window) => {
    const refusal = checkWindow(window);
    if (refusal) return refusal;
    const newestFirst = call.record.publications.filter((p) => p.status === 0).toReversed();
    return json(
      listOf(newestFirst, window, (publication) => ({
        article_id: publication.articleId,
        content: contentOf(call, publication, window.no_content === 1),
        update_time: seconds(publication.dueAtMs),
      })),
    );
  },
);

/** `index` counts from 1; without it, or with 0, every article goes. */
const remove = jsonRoute(
  {
    path: `${PATH}/delete`,
    right,
    schema: z.object({ article_id: z.string(), index: z.int().nonnegative().default(0) }),
  },
  ({ record }, { article_id, index }) => {
    const found = record.publications.find((p) => p.status === 0 && p.articleId === article_id);
    if (!found) return refuse(53600);
    return deletePublished(found, index) ? ok() : refuse(40114);
  },
);

/** Calls for publishing without notification (发布). */
export const freepublishRoutes = [submit, get, getArticle, list, remove];
