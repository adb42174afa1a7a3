import { z } from 'zod';
import type { ArticleForm } from '../../core/domain/article';
import type { Crop } from '../../core/domain/cover-crop';
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
  form: ArticleForm;
  title: string;
  author: string;
  digest: string;
  /** The body; for a picture message its words, with `<` escaped. */
  contentHtml: string;
  /** Media ids of a picture message, the cover first; empty for `news`. */
  pictures: string[];
  sourceUrl: string;
  coverMediaId: string;
  /** What the cards show of the cover; null: the middle. */
  crops: { wide: Crop; square: Crop } | null;
  openComment: boolean;
  onlyFansCanComment: boolean;
};

/** A draft of one article or more. */
export type RemoteDraft = { mediaId: string; updatedAtMs: number; articles: StoredArticle[] };

const addedSchema = z
  .object({ media_id: remoteIdSchema })
  .transform((answer) => ({ mediaId: answer.media_id }));

/** A draft as it is read back; `updatedAtMs` is by WeChat's clock, null when it did not tell. */
export type StoredDraft = { articles: StoredArticle[]; updatedAtMs: number | null };

const gotSchema = z
  .object({
    news_item: z.array(newsItemSchema).min(1),
    update_time: secondsSchema.nullable().catch(null),
  })
  .transform((answer): StoredDraft => ({
    articles: answer.news_item,
    updatedAtMs: answer.update_time,
  }));

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

/** Makes a draft of 1 to 8 articles. Not repeatable: each call makes another draft. */
export function addDraft(
  call: Caller,
  articles: readonly ArticleToSend[],
): Promise<Result<{ mediaId: string }, WechatFailure>> {
  return call({
    path: '/cgi-bin/draft/add',
    body: { kind: 'json', value: { articles: articles.map(toFields) } },
    answer: addedSchema,
    budget: 'draftAdd',
    repeatable: false,
  });
}

/**
 * Writes one article (`index` from 0) of a draft over, whole. Repeating it does no harm.
 * 40007: there is no such draft; 40114: no such article in it.
 */
export function updateDraft(
  call: Caller,
  { mediaId, index, article }: { mediaId: string; index: number; article: ArticleToSend },
): Promise<Result<unknown, WechatFailure>> {
  return call({
    path: '/cgi-bin/draft/update',
    body: { kind: 'json', value: { media_id: mediaId, index, articles: toFields(article) } },
    answer: doneSchema,
    budget: 'draftUpdate',
    repeatable: false,
  });
}

function toFields(article: ArticleToSend): Record<string, unknown> {
  const fields = {
    title: article.title,
    content: article.contentHtml,
    need_open_comment: article.openComment ? 1 : 0,
    only_fans_can_comment: article.onlyFansCanComment ? 1 : 0,
  };
  switch (article.form) {
    case 'news':
      return {
        ...fields,
        article_type: 'news',
        author: article.author,
        digest: article.digest,
        content_source_url: article.sourceUrl,
        thumb_media_id: article.coverMediaId,
        ...(article.crops && {
          pic_crop_235_1: cornersOf(article.crops.wide),
          pic_crop_1_1: cornersOf(article.crops.square),
        }),
      };
    case 'pictures':
      return {
        ...fields,
        article_type: 'newspic',
        image_info: {
          image_list: article.pictures.map((image_media_id) => ({ image_media_id })),
        },
      };
  }
}

/** `X1_Y1_X2_Y2`, at most six decimals, never in powers of ten. */
function cornersOf({ x1, y1, x2, y2 }: Crop): string {
  return [x1, y1, x2, y2].map((side) => String(Number(side.toFixed(6)))).join('_');
}

/** Reads a draft. 40007: it does not exist any more (deleted, or published). */
export function getDraft(
  call: Caller,
  mediaId: string,
): Promise<Result<StoredDraft, WechatFailure>> {
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
