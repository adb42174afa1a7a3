import * as z from 'zod';
import { json, ok } from '../http/answer';
import { checkArticle } from '../rules/article';
import type { Note } from '../rules/article-content';
import { articleInputSchema, type ArticleInput } from '../rules/article-input';
import { refuse, type Refusal } from '../rules/errors';
import { ARTICLE } from '../rules/limits';
import { newMediaId } from '../store/ids';
import type { StoredArticle } from '../store/article-records';
import type { Draft } from '../store/records';
import { mayComment } from './comment-right';
import { checkWindow, listOf, seconds, windowSchema } from './lists';
import { getRoute, jsonRoute, type Call } from './route';
import { showArticle } from './show-article';

const mediaIdInput = z.object({ media_id: z.string().min(1) });

/** Applies the rules to articles that will stand together in a draft of `total`. */
function acceptAll(
  call: Call,
  inputs: readonly ArticleInput[],
  total: number,
): { kind: 'accepted'; articles: StoredArticle[]; notes: Note[] } | Refusal {
  const articles: StoredArticle[] = [];
  const notes: Note[] = [];
  for (const input of inputs) {
    const result = checkArticle(input, {
      record: call.record,
      files: call.world.store.state.files,
      mayComment: mayComment(call.account, call.record),
      disputed: call.world.settings.disputed,
      articleCount: total,
    });
    if (result.kind === 'refusal') return result;
    articles.push(result.article);
    notes.push(...result.notes);
  }
  return { kind: 'accepted', articles, notes };
}

function warnAll({ world, account, nowMs }: Call, route: string, notes: readonly Note[]): void {
  for (const note of notes) {
    world.store.warn({ atMs: nowMs, appId: account.appId, route, ...note });
  }
}

const add = jsonRoute(
  {
    path: '/cgi-bin/draft/add',
    right: 'all',
    schema: z.object({ articles: z.array(articleInputSchema) }),
  },
  (call, { articles }) => {
    if (articles.length === 0) return refuse(44003);
    if (articles.length > ARTICLE.perDraft) return refuse(45008);
    const accepted = acceptAll(call, articles, articles.length);
    if (accepted.kind === 'refusal') return accepted;
    warnAll(call, '/cgi-bin/draft/add', accepted.notes);
    const draft: Draft = {
      mediaId: newMediaId(),
      articles: accepted.articles,
      createdAtMs: call.nowMs,
      updatedAtMs: call.nowMs,
      obstacle: null,
    };
    call.record.drafts.push(draft);
    // No `errcode`; the empty list is in recorded answers.
    return json({ media_id: draft.mediaId, item: [] });
  },
);

/** Replaces one article whole; `articles` is one object here, not a list. */
const update = jsonRoute(
  {
    path: '/cgi-bin/draft/update',
    right: 'all',
    schema: mediaIdInput.extend({ index: z.int().default(0), articles: articleInputSchema }),
  },
  (call, { media_id, index, articles }) => {
    const draft = call.record.drafts.find((d) => d.mediaId === media_id);
    if (!draft) return refuse(40007);
    const before = draft.articles[index];
    if (!before) return refuse(40114);
    const accepted = acceptAll(call, [articles], draft.articles.length);
    if (accepted.kind === 'refusal') return accepted;
    warnAll(call, '/cgi-bin/draft/update', accepted.notes);
    draft.articles = draft.articles.map((article, at) => {
      const after = at === index ? accepted.articles[0] : undefined;
      return after ? { ...after, page_id: before.page_id } : article;
    });
    draft.updatedAtMs = call.nowMs;
    return ok();
  },
);

function contentOf(call: Call, draft: Draft, noContent: boolean): Record<string, unknown> {
  return {
    news_item: draft.articles.map((article) =>
      showArticle(call.world, call.record, article, noContent),
    ),
    create_time: seconds(draft.createdAtMs),
    update_time: seconds(draft.updatedAtMs),
  };
}

const get = jsonRoute(
  { path: '/cgi-bin/draft/get', right: 'all', schema: mediaIdInput },
  (call, { media_id }) => {
    const draft = call.record.drafts.find((d) => d.mediaId === media_id);
    if (!draft) return refuse(40007);
    // Reported to come as text without a charset.
    return { ...json(contentOf(call, draft, false)), asPlainText: true };
  },
);

const remove = jsonRoute(
  { path: '/cgi-bin/draft/delete', right: 'all', schema: mediaIdInput },
  ({ record }, { media_id }) => {
    const at = record.drafts.findIndex((d) => d.mediaId === media_id);
    if (at < 0) return refuse(40007);
    record.drafts.splice(at, 1);
    return ok();
  },
);

const count = getRoute({ path: '/cgi-bin/draft/count', right: 'all' }, ({ record }) =>
  json({ total_count: record.drafts.length }),
);

const list = jsonRoute(
  { path: '/cgi-bin/draft/batchget', right: 'all', schema: windowSchema },
  (call, window) => {
    const refusal = checkWindow(window);
    if (refusal) return refusal;
    const newestFirst = call.record.drafts
      .toReversed()
      .toSorted((a, b) => b.updatedAtMs - a.updatedAtMs);
    return json(
      listOf(newestFirst, window, (draft) => ({
        media_id: draft.mediaId,
        content: contentOf(call, draft, window.no_content === 1),
        update_time: seconds(draft.updatedAtMs),
      })),
    );
  },
);

/** Calls for drafts. */
export const draftRoutes = [add, update, get, remove, count, list];
