import * as z from 'zod';

export const storedArticleSchema = z.object({
  article_type: z.enum(['news', 'newspic']),
  title: z.string(),
  author: z.string(),
  digest: z.string(),
  /** As stored: filtered by the rules of the API path. */
  content: z.string(),
  content_source_url: z.string(),
  thumb_media_id: z.string(),
  need_open_comment: z.number(),
  only_fans_can_comment: z.number(),
  pic_crop_235_1: z.string(),
  pic_crop_1_1: z.string(),
  /** Pictures of a picture message (贴图); empty for ordinary articles. */
  image_media_ids: z.array(z.string()),
  /** Crops of a picture message's cover. */
  crop_percent_list: z.array(z.record(z.string(), z.string())).default([]),
  /** Last part of the address `/s/<page id>`. */
  page_id: z.string(),
});
export type StoredArticle = z.infer<typeof storedArticleSchema>;

/** An article that is out. */
export const publishedArticleSchema = storedArticleSchema.extend({ is_deleted: z.boolean() });
export type PublishedArticle = z.infer<typeof publishedArticleSchema>;
