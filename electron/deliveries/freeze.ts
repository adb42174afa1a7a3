import { createHash } from 'node:crypto';
import { AppFailure, appError } from '../../core/contract/errors';
import { type ArticleMeta, PICTURES_LIMITS, countCharacters } from '../../core/domain/article';
import type { Asset } from '../../core/domain/asset';
import { type CoverCrops, effectiveCrop } from '../../core/domain/cover-crop';
import { type ArticleId, assetHashSchema } from '../../core/domain/ids';
import { type FrozenVersion, canonicalVersion } from '../../core/domain/version';
import { cleanText } from '../../core/document/clean-text';
import { pictureMessageText } from '../../core/document/picture-message';
import type { DocumentJson } from '../../core/document/schema';
import type { RenderedDocument } from '../../core/wechat/render';

/** An article of a delivery, frozen. */
export type FrozenArticle = { articleId: ArticleId; version: FrozenVersion; versionHash: string };

/**
 * Freezes an article: what is sent is this, whatever is written afterwards.
 * Throws `article-has-errors` when there is no cover, without which WeChat takes no article, and for
 * a picture message without pictures or words, with more than 20 pictures or 1000 characters.
 */
export function freeze(article: {
  meta: ArticleMeta;
  document: DocumentJson;
  rendered: RenderedDocument;
  /** The picture of the cover, by whose size crops are worked out. */
  cover: Pick<Asset, 'width' | 'height'> | null;
}): FrozenVersion {
  const { meta, document } = article;
  const { html, images } = article.rendered;
  const hashes = images.map((hash) => assetHashSchema.parse(hash));
  const pictures = meta.form === 'pictures';
  // Half a letter or a control character would go out as `\\u…`, which WeChat refuses or prints.
  const line = (words: string) => cleanText(words).trim();
  const text = pictures ? cleanText(pictureMessageText(document)) : '';
  if (pictures && !fitsPictureMessage(text, hashes.length)) {
    throw new AppFailure(appError('article-has-errors'));
  }
  // The first picture is the cover of a picture message.
  const cover = pictures ? hashes[0] : meta.cover;
  if (cover === null || cover === undefined) throw new AppFailure(appError('article-has-errors'));
  return {
    title: line(meta.title),
    author: line(meta.author),
    digest: line(meta.digest),
    sourceUrl: meta.sourceUrl.trim(),
    openComment: meta.openComment,
    onlyFansCanComment: meta.openComment && meta.onlyFansCanComment,
    cover,
    html: pictures ? '' : html,
    images: hashes,
    form: meta.form,
    crops: pictures || article.cover === null ? null : cropsOf(meta.coverCrops, article.cover),
    text,
  };
}

/** What the cards show, if anything was chosen. */
function cropsOf(
  chosen: CoverCrops,
  picture: { width: number; height: number },
): FrozenVersion['crops'] {
  if (chosen.wide === null && chosen.square === null && chosen.focus === null) return null;
  return {
    wide: effectiveCrop('wide', picture, chosen),
    square: effectiveCrop('square', picture, chosen),
  };
}

function fitsPictureMessage(text: string, pictures: number): boolean {
  return (
    text !== '' &&
    countCharacters(text) <= PICTURES_LIMITS.text &&
    pictures >= 1 &&
    pictures <= PICTURES_LIMITS.pictures
  );
}

/** Names a version by its bytes. */
export function hashOfVersion(version: FrozenVersion): string {
  return createHash('sha256').update(canonicalVersion(version)).digest('hex');
}

/** Names several versions in their order; a single one keeps its own name. */
export function hashOfVersions(hashes: readonly string[]): string {
  const [only] = hashes;
  if (hashes.length === 1 && only !== undefined) return only;
  return createHash('sha256').update(JSON.stringify(hashes)).digest('hex');
}
