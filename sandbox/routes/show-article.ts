import type { StoredArticle } from '../store/article-records';
import type { AccountRecord } from '../store/records';
import type { World } from '../world';
import { fileAddress } from './material';

/** An article as `draft/get` and the publish calls show it. */
export function showArticle(
  world: World,
  record: AccountRecord,
  article: StoredArticle,
  noContent: boolean,
): Record<string, unknown> {
  const coverId =
    article.article_type === 'newspic' ? article.image_media_ids[0] : article.thumb_media_id;
  const cover = record.materials.find((m) => m.mediaId === coverId);
  return {
    article_type: article.article_type,
    title: article.title,
    author: article.author,
    digest: article.digest,
    ...(noContent ? {} : { content: article.content }),
    content_source_url: article.content_source_url,
    thumb_media_id: article.thumb_media_id,
    // Gone from the request, still in answers.
    show_cover_pic: 0,
    url: `${world.address()}/s/${article.page_id}`,
    thumb_url: cover ? fileAddress(world, cover.fileId) : '',
    need_open_comment: article.need_open_comment,
    only_fans_can_comment: article.only_fans_can_comment,
    ...(article.pic_crop_235_1 ? { pic_crop_235_1: article.pic_crop_235_1 } : {}),
    ...(article.pic_crop_1_1 ? { pic_crop_1_1: article.pic_crop_1_1 } : {}),
    ...(article.article_type === 'newspic'
      ? {
          image_info: {
            image_list: article.image_media_ids.map((id) => ({ image_media_id: id })),
          },
          ...(article.crop_percent_list.length > 0
            ? { cover_info: { crop_percent_list: article.crop_percent_list } }
            : {}),
        }
      : {}),
  };
}
