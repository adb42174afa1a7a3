import type { FrozenVersion } from '../../../core/domain/version';
import { likeness } from '../../../core/wechat/read-back';
import { fillImages } from '../../../core/wechat/render';
import type { ArticleToSend } from '../../wechat/draft';
import type { StepContext } from './context';
import { uploadedAsset } from './upload';

/** The frozen versions with WeChat's addresses in place of their placeholders. */
export function articlesToSend(context: StepContext): ArticleToSend[] {
  const alone = context.versions.length === 1;
  return context.versions.map((version) => articleToSend(context, version, alone));
}

function articleToSend(
  context: StepContext,
  version: FrozenVersion,
  alone: boolean,
): ArticleToSend {
  const { title, author, sourceUrl, openComment, onlyFansCanComment, form } = version;
  const common = { title, author, sourceUrl, openComment, onlyFansCanComment, form };
  // Several articles in one draft have no digests of their own. Source: 新增草稿.
  const digest = alone ? version.digest : '';
  switch (form) {
    case 'news':
      return {
        ...common,
        digest,
        contentHtml: fillImages(version.html, (hash) => uploadedAsset(context, hash).url),
        pictures: [],
        coverMediaId: uploadedAsset(context, version.cover).mediaId,
        crops: version.crops,
      };
    case 'pictures':
      return {
        ...common,
        author: '',
        digest: '',
        sourceUrl: '',
        // WeChat looks for its special tags in the words.
        contentHtml: version.text.replaceAll('<', '&lt;'),
        pictures: version.images.map((hash) => uploadedAsset(context, hash).mediaId),
        coverMediaId: '',
        crops: null,
      };
  }
}

/** Whether a draft or publication holds exactly these articles: as sure as the least sure of them. */
export function likenessOf(
  articles: readonly ArticleToSend[],
  stored: readonly { title: string; contentHtml: string }[],
): 'same' | 'similar' | 'other' {
  if (articles.length !== stored.length) return 'other';
  let least: 'same' | 'similar' = 'same';
  for (const [index, article] of articles.entries()) {
    const theirs = stored[index];
    const like = theirs === undefined ? 'other' : likeness(article, theirs);
    if (like === 'other') return 'other';
    if (like === 'similar') least = 'similar';
  }
  return least;
}
