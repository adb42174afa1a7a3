import * as z from 'zod';

const flag = z.union([z.literal(0), z.literal(1)]).default(0);
const text = z.string().default('');

/** Coordinates of a picture message's cover are strings. */
const fraction = z.string().regex(/^(?:0(?:\.\d{1,6})?|1(?:\.0{1,6})?)$/);

/** An article as `draft/add` and `draft/update` take it: page 新增草稿. Unknown fields are ignored. */
export const articleInputSchema = z.object({
  article_type: z.enum(['news', 'newspic']).default('news'),
  title: text,
  author: text,
  digest: text,
  content: text,
  content_source_url: text,
  thumb_media_id: text,
  need_open_comment: flag,
  only_fans_can_comment: flag,
  pic_crop_235_1: text,
  pic_crop_1_1: text,
  image_info: z
    .object({ image_list: z.array(z.object({ image_media_id: z.string() })) })
    .optional(),
  cover_info: z
    .object({
      crop_percent_list: z.array(
        z.object({
          ratio: z.enum(['1_1', '16_9', '2.35_1']),
          x1: fraction,
          y1: fraction,
          x2: fraction,
          y2: fraction,
        }),
      ),
    })
    .optional(),
  product_info: z
    .object({ footer_product_info: z.object({ product_key: z.string() }).optional() })
    .optional(),
});
export type ArticleInput = z.infer<typeof articleInputSchema>;
