import { z } from 'zod';

/** Ids come as strings or numbers, whatever the page says; they are held as strings. */
export const remoteIdSchema = z.union([z.string().min(1), z.number().int()]).transform(String);

/** An id for a field that wants a number; one that a double cannot hold stays a string. */
export function asNumber(id: string): number | string {
  return /^\d+$/.test(id) && Number.isSafeInteger(Number(id)) ? Number(id) : id;
}

/** Times come in seconds. */
export const secondsSchema = z.coerce.number().transform((seconds) => seconds * 1000);

/** A call that has nothing to say but that it worked. */
export const doneSchema = z.object({});

const flagSchema = z.union([z.boolean(), z.number()]).transform(Boolean).catch(false);

/** One article as drafts and publications hold it. */
export const newsItemSchema = z
  .object({
    article_type: z.string().catch('news'),
    image_info: z
      .object({ image_list: z.array(z.object({ image_media_id: remoteIdSchema })) })
      .optional()
      .catch(undefined),
    title: z.string(),
    author: z.string().catch(''),
    digest: z.string().catch(''),
    content: z.string().default(''),
    content_source_url: z.string().catch(''),
    thumb_media_id: z.string().catch(''),
    need_open_comment: flagSchema,
    only_fans_can_comment: flagSchema,
    url: z.string().catch(''),
    is_deleted: flagSchema,
  })
  .transform((item) => ({
    title: item.title,
    author: item.author,
    digest: item.digest,
    contentHtml: item.content,
    form: item.article_type === 'newspic' ? ('pictures' as const) : ('news' as const),
    /** Media ids of a picture message, in order. */
    pictures: (item.image_info?.image_list ?? []).map((image) => image.image_media_id),
    sourceUrl: item.content_source_url,
    coverMediaId: item.thumb_media_id,
    openComment: item.need_open_comment,
    onlyFansCanComment: item.only_fans_can_comment,
    url: item.url,
    deleted: item.is_deleted,
  }));

/** An article as WeChat stored it. */
export type StoredArticle = z.output<typeof newsItemSchema>;

/** A page of a list, newest first. */
export type RemotePage<T> = { total: number; items: T[] };
