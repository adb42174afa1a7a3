import { AppFailure } from '../../core/contract/errors';
import type { ArticleMeta } from '../../core/domain/article';
import type { BlockPlaces, CopiedPictures, WebsiteCopy } from '../../core/domain/export';
import type { AccountId, ArticleId, AssetHash } from '../../core/domain/ids';
import type { ExternalLinks } from '../../core/wechat/render';
import type { AssetStore } from '../assets/asset-store';
import type { ExportRunner } from '../workers/exports/export-tasks';
import { type ArticlePorts, articleToExport } from './article-to-export';

/** Bytes that all pictures inside a copied article may have: a browser takes more, the website is slow. */
const ALL_BYTES = 12 * 1024 * 1024;
/** Bytes of one; WeChat shows pictures no wider than its column, at most three pixels for one. */
const ONE_BYTES = 1024 * 1024;
const LONGEST_SIDE = 2048;

/** What copying an article needs. */
export type CopyPorts = ArticlePorts & {
  assets: Pick<AssetStore, 'fitForUpload'>;
  worker: Pick<ExportRunner, 'run'>;
  /** WeChat's address of a picture that was uploaded for an account; null when there is none. */
  uploadedAddress: (accountId: AccountId | null, hash: AssetHash) => string | null;
  /** What becomes of links out of WeChat; without an account, for the one it will likely go out on. */
  externalLinks: (accountId: AccountId | null, meta: ArticleMeta) => ExternalLinks;
};

/**
 * An article as the editor of mp.weixin.qq.com takes it from the clipboard: HTML whose pictures are WeChat's own addresses where they are known for the account, else in the text, made smaller
 * where they are large. Throws what reading the article throws.
 */
export async function copyForWebsite(
  ports: CopyPorts,
  order: { articleId: ArticleId; blocks: BlockPlaces; accountId: AccountId | null },
): Promise<WebsiteCopy> {
  const article = await articleToExport(ports, order.articleId, order.blocks);
  const counts: CopiedPictures = { uploaded: 0, embedded: 0, missing: 0 };
  const addresses: Record<string, string> = {};
  const inText: AssetHash[] = [];
  for (const hash of article.images) {
    const address = ports.uploadedAddress(order.accountId, hash);
    if (address === null) inText.push(hash);
    else addresses[hash] = address;
  }
  counts.uploaded = article.images.length - inText.length;
  const maxBytes = Math.min(ONE_BYTES, Math.floor(ALL_BYTES / Math.max(1, inText.length)));
  for (const hash of inText) {
    const address = await embedded(ports.assets, hash, maxBytes);
    if (address === null) counts.missing += 1;
    else {
      addresses[hash] = address;
      counts.embedded += 1;
    }
  }
  const { meta, document, theme } = article;
  const data = await ports.worker.run('clipboard', {
    article: { meta, document, theme },
    addresses,
    externalLinks: ports.externalLinks(order.accountId, meta),
  });
  return { ...data, pictures: counts };
}

/** The picture in an address; null when its file is gone or cannot be made small enough. */
async function embedded(
  assets: CopyPorts['assets'],
  hash: AssetHash,
  maxBytes: number,
): Promise<string | null> {
  try {
    const { mime, bytes } = await assets.fitForUpload(hash, {
      maxBytes,
      types: ['image/jpeg', 'image/png', 'image/gif'],
      maxSide: LONGEST_SIDE,
    });
    return `data:${mime};base64,${Buffer.from(bytes).toString('base64')}`;
  } catch (error) {
    if (error instanceof AppFailure) return null;
    throw error;
  }
}
