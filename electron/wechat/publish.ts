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

/** What `publish_status` means. Source: page 发布状态查询. */
export type PublishStatus =
  | 'published'
  | 'publishing'
  | 'originality-failed'
  | 'failed'
  | 'rejected'
  | 'deleted'
  | 'banned';

const STATUS: Record<string, PublishStatus> = {
  0: 'published',
  1: 'publishing',
  2: 'originality-failed',
  3: 'failed',
  4: 'rejected',
  5: 'deleted',
  6: 'banned',
};

/** How far a publication is. */
export type PublishProgress = {
  status: PublishStatus;
  articleId: string | null;
  /** Addresses of the articles in order; empty while they are not known. */
  urls: string[];
  /** Places (from 0) of the articles that a review did not pass, where WeChat names them. */
  failed: number[];
};

/** Something that is or was online. */
export type RemotePublication = {
  articleId: string;
  updatedAtMs: number;
  articles: StoredArticle[];
};

const submittedSchema = z
  .object({
    publish_id: remoteIdSchema,
    // In the table of the page, not in its example.
    msg_data_id: remoteIdSchema.nullable().catch(null),
  })
  .transform((answer) => ({ publishId: answer.publish_id, msgDataId: answer.msg_data_id }));

const progressSchema = z
  .object({
    publish_status: z.coerce
      .string()
      .refine((status) => status in STATUS)
      .transform((status): PublishStatus => STATUS[status] ?? 'failed'),
    article_id: remoteIdSchema.nullable().catch(null),
    article_detail: z
      .object({
        item: z.array(z.object({ idx: z.coerce.number().catch(1), article_url: z.string() })),
      })
      .optional()
      .catch(undefined),
    fail_idx: z.array(z.coerce.number().int().positive()).catch([]),
  })
  .transform((answer): PublishProgress => ({
    status: answer.publish_status,
    articleId: answer.article_id,
    urls: (answer.article_detail?.item ?? [])
      .toSorted((one, other) => one.idx - other.idx)
      .map((item) => item.article_url),
    failed: answer.fail_idx.map((place) => place - 1),
  }));

const listSchema = z
  .object({
    total_count: z.number(),
    item: z
      .array(
        z
          .object({
            article_id: remoteIdSchema,
            update_time: secondsSchema,
            content: z.object({ news_item: z.array(newsItemSchema) }),
          })
          .transform((item): RemotePublication => ({
            articleId: item.article_id,
            updatedAtMs: item.update_time,
            articles: item.content.news_item,
          })),
      )
      .default([]),
  })
  .transform((answer): RemotePage<RemotePublication> => ({
    total: answer.total_count,
    items: answer.item,
  }));

/** Queues a draft for publication. The point of no return; never repeated without looking. */
export function submitPublication(
  call: Caller,
  mediaId: string,
): Promise<Result<{ publishId: string; msgDataId: string | null }, WechatFailure>> {
  return call({
    path: '/cgi-bin/freepublish/submit',
    body: { kind: 'json', value: { media_id: mediaId } },
    answer: submittedSchema,
    budget: 'publishSubmit',
    repeatable: false,
  });
}

/** Asks how far a publication is. 100 times a day for the whole account. */
export function getPublication(
  call: Caller,
  publishId: string,
): Promise<Result<PublishProgress, WechatFailure>> {
  return call({
    path: '/cgi-bin/freepublish/get',
    body: { kind: 'json', value: { publish_id: publishId } },
    answer: progressSchema,
    budget: 'publishGet',
    repeatable: true,
  });
}

/** Lists publications with their content, at most 20 at once. 100 times a day. */
export function listPublications(
  call: Caller,
  page: { offset: number; count: number; withContent: boolean },
): Promise<Result<RemotePage<RemotePublication>, WechatFailure>> {
  return call({
    path: '/cgi-bin/freepublish/batchget',
    body: {
      kind: 'json',
      value: { offset: page.offset, count: page.count, no_content: page.withContent ? 0 : 1 },
    },
    answer: listSchema,
    budget: 'publishList',
    repeatable: true,
  });
}

/**
 * Takes a publication off line for good: one article (`index` from 0), or all (null). Ten times a
 * day. Repeating it does no harm.
 */
export function deletePublication(
  call: Caller,
  { articleId, index }: { articleId: string; index: number | null },
): Promise<Result<unknown, WechatFailure>> {
  return call({
    path: '/cgi-bin/freepublish/delete',
    // Nought or nothing would delete every article.
    body: { kind: 'json', value: { article_id: articleId, index: index === null ? 0 : index + 1 } },
    answer: doneSchema,
    budget: 'publishDelete',
    repeatable: true,
  });
}
