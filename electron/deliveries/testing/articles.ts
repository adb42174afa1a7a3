import { type ArticleMeta, parseArticleMeta } from '../../../core/domain/article';
import { type DocumentJson, documentSchema } from '../../../core/document/schema';
import type { AccountId, ArticleId } from '../../../core/domain/ids';
import type { SendRequest } from '../enter';
import type { ArticleSnapshot } from '../ports';
import type { TestPicture } from './pictures';

const block = { version: 1, direction: null, format: '', indent: 0 };

function paragraph(text: string) {
  const run = { type: 'text', version: 1, text, format: 0, style: '', mode: 'normal', detail: 0 };
  return { ...block, type: 'paragraph', children: [run] };
}

function image({ hash, asset: { name } }: TestPicture) {
  return { ...block, type: 'image', hash, alt: name, width: 240, height: 240, children: [] };
}

/** A body of Chinese paragraphs with the pictures between them. */
export function testDocument(pictures: readonly TestPicture[], words: string): DocumentJson {
  const children = [
    paragraph(`${words}清明前后，茶山上的雾还没有散，采茶的人已经站在坡上了。`),
    ...pictures.flatMap((picture, index) => [
      paragraph(`第 ${index + 1} 段：一芽一叶 < 两叶 & "三叶"，都要看清楚再下手。`),
      image(picture),
    ]),
    paragraph('炒茶要在当天夜里完成，火候全凭手上的感觉。'),
  ];
  return documentSchema.parse({ root: { ...block, type: 'root', children } });
}

/** A whole article; the first picture is the cover too unless `meta` says otherwise. */
export function testArticle(
  pictures: readonly TestPicture[],
  meta: Partial<ArticleMeta> = {},
  words = '',
): ArticleSnapshot {
  return {
    meta: parseArticleMeta({
      title: '春茶手记',
      author: '林小满',
      digest: '谷雨之前，山上的一天',
      cover: pictures[0]?.hash ?? null,
      ...meta,
    }),
    document: testDocument(pictures, words),
  };
}

/** A request to publish one article. */
export function publishing(articleId: ArticleId, accountId: AccountId): SendRequest {
  return { articleIds: [articleId], accountId, way: { kind: 'publish' } };
}
