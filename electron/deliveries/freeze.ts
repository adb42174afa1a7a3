import { createHash } from 'node:crypto';
import { AppFailure, appError } from '../../core/contract/errors';
import type { ArticleMeta } from '../../core/domain/article';
import { assetHashSchema } from '../../core/domain/ids';
import { type FrozenVersion, canonicalVersion } from '../../core/domain/version';
import type { RenderedDocument } from '../../core/wechat/render';
import type { StepRow } from './delivery-queries';
import type { DeliveryPorts } from './ports';

/**
 * Freezes an article: what is sent is this, whatever is written afterwards.
 * Throws `article-has-errors` when there is no cover, without which WeChat takes no draft.
 */
export function freeze(meta: ArticleMeta, { html, images }: RenderedDocument): FrozenVersion {
  if (meta.cover === null) throw new AppFailure(appError('article-has-errors'));
  return {
    title: meta.title.trim(),
    author: meta.author.trim(),
    digest: meta.digest.trim(),
    sourceUrl: meta.sourceUrl.trim(),
    openComment: meta.openComment,
    onlyFansCanComment: meta.openComment && meta.onlyFansCanComment,
    cover: meta.cover,
    html,
    images: images.map((hash) => assetHashSchema.parse(hash)),
  };
}

/** Names a version by its bytes. */
export function hashOfVersion(version: FrozenVersion): string {
  return createHash('sha256').update(canonicalVersion(version)).digest('hex');
}

/** The steps that send a version. Every picture is one step, however often it appears. */
export function planSteps(
  version: FrozenVersion,
  assets: Pick<DeliveryPorts['assets'], 'get'>,
): Pick<StepRow, 'kind' | 'label' | 'assetHash'>[] {
  return [
    ...version.images.map((hash) => ({
      kind: 'upload-image' as const,
      label: assets.get(hash).name,
      assetHash: hash,
    })),
    { kind: 'upload-cover', label: assets.get(version.cover).name, assetHash: version.cover },
    { kind: 'create-draft', label: '', assetHash: null },
    { kind: 'verify-draft', label: '', assetHash: null },
    { kind: 'publish', label: '', assetHash: null },
    { kind: 'await-publication', label: '', assetHash: null },
  ];
}
