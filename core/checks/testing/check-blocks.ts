import { documentWith } from '../../document/build';
import type { BlockJson } from '../../document/schema';
import { type ArticleMeta, parseArticleMeta } from '../../domain/article';
import { type Asset, assetSchema } from '../../domain/asset';
import type { Finding } from '../../domain/finding';
import { renderDocument } from '../../wechat/render';
import { plainTypesetting } from '../../typesetting/load';
import { checkArticle, type CheckInput } from '../check-article';

const hash = 'ab'.repeat(32);

/** A picture in the store, good enough for every rule unless told otherwise. */
export function pictureWith(change: Partial<Asset> = {}): Asset {
  return assetSchema.parse({
    hash,
    mime: 'image/jpeg',
    bytes: 1,
    width: 900,
    height: 600,
    animated: false,
    name: '山.jpg',
    createdAtMs: 0,
    ...change,
  });
}

/** Checks an article that is good but for what is given. */
export function checkBlocks(
  blocks: BlockJson[],
  {
    meta,
    ...change
  }: Partial<Omit<CheckInput, 'meta' | 'document'>> & { meta?: Partial<ArticleMeta> } = {},
): Finding[] {
  const good = { title: '题', author: '林晓', digest: '摘要', cover: hash };
  const document = documentWith(blocks);
  return checkArticle({
    meta: parseArticleMeta({ ...good, ...meta }),
    document,
    rendered: renderDocument(document, { typesetting: plainTypesetting }),
    account: { kind: 'service' },
    findAsset: () => pictureWith(),
    ...change,
  });
}
