import { z } from 'zod';
import type { Result } from '../../core/result';
import {
  type RemotePage,
  type StoredArticle,
  doneSchema,
  newsItemSchema,
  remoteIdSchema,
  secondsSchema,
} from './answers';
import type { Caller } from './call';
import type { WechatFailure } from './failure';

/** An article ready for the draft box: every picture has WeChat's own address. */
export type ArticleToSend = {
  title: string;
  author: string;
  digest: string;
  contentHtml: string;
  sourceUrl: string;
  coverMediaId: string;
  openComment: boolean;
  onlyFansCanComment: boolean;
};

/** A draft of one article or more. */
export type RemoteDraft = { mediaId: string; updatedAtMs: number; articles: StoredArticle[] };

const addedSchema = z
  .object({ media_id: remoteIdSchema })
  .transform((answer) => ({ mediaId: answer.media_id }));

const gotSchema = z
  .object({ news_item: z.array(newsItemSchema).min(1) })
  .transform((answer) => answer.news_item);

const listSchema = z
  .object({
    total_count: z.number(),
    item: z
      .array(
        z
          .object({
            media_id: remoteIdSchema,
            update_time: secondsSchema,
            content: z.object({ news_item: z.array(newsItemSchema) }),
          })
          .transform((item): RemoteDraft => ({
            mediaId: item.media_id,
            updatedAtMs: item.update_time,
            articles: item.content.news_item,
          })),
      )
      .default([]),
  })
  .transform((answer): RemotePage<RemoteDraft> => ({
    total: answer.total_count,
    items: answer.item,
  }));

/** Makes a draft of one article. Not repeatable: each call makes another draft. */
export function addDraft(
  call: Caller,
  article: ArticleToSend,
): Promise<Result<{ mediaId: string }, WechatFailure>> {
  return call({
    path: '/cgi-bin/draft/add',
    body: { kind: 'json', value: { articles: [toFields(article)] } },
    answer: addedSchema,
    budget: 'draftAdd',
    repeatable: false,
  });
}

function toFields(article: ArticleToSend): Record<string, string | number> {
  return {
    article_type: 'news',
    title: article.title,
    author: article.author,
    digest: article.digest,
    content: article.contentHtml,
    content_source_url: article.sourceUrl,
    thumb_media_id: article.coverMediaId,
    need_open_comment: article.openComment ? 1 : 0,
    only_fans_can_comment: article.onlyFansCanComment ? 1 : 0,
  };
}

/** Reads a draft. 40007: it does not exist any more (deleted, or published). */
export function getDraft(
  call: Caller,
  mediaId: string,
): Promise<Result<StoredArticle[], WechatFailure>> {
  return call({
    path: '/cgi-bin/draft/get',
    body: { kind: 'json', value: { media_id: mediaId } },
    answer: gotSchema,
    budget: 'draftGet',
    repeatable: true,
  });
}

/** Deletes a draft for good. 40007: there is none. Repeating it does no harm. */
export function deleteDraft(
  call: Caller,
  mediaId: string,
): Promise<Result<unknown, WechatFailure>> {
  return call({
    path: '/cgi-bin/draft/delete',
    body: { kind: 'json', value: { media_id: mediaId } },
    answer: doneSchema,
    budget: 'draftDelete',
    repeatable: true,
  });
}

/** How many drafts there are: the cheapest way to ask whether drafts may be used. */
export function countDrafts(call: Caller): Promise<Result<{ total_count: number }, WechatFailure>> {
  return call({
    path: '/cgi-bin/draft/count',
    answer: z.object({ total_count: z.number() }),
    budget: 'draftCount',
    repeatable: true,
  });
}

/** Lists drafts with their content, at most 20 at once. */
export function listDrafts(
  call: Caller,
  page: { offset: number; count: number },
): Promise<Result<RemotePage<RemoteDraft>, WechatFailure>> {
  return call({
    path: '/cgi-bin/draft/batchget',
    body: { kind: 'json', value: { ...page, no_content: 0 } },
    answer: listSchema,
    budget: 'draftList',
    repeatable: true,
  });
}
