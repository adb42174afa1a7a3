import type { ManualItem } from '../../core/domain/delivery';
import type { AssetHash } from '../../core/domain/ids';
import type { FrozenVersion } from '../../core/domain/version';
import type { Way } from '../../core/domain/way';
import type { DeliveryPorts } from './ports';
import type { PlannedStep } from './step-queries';

/**
 * What happens to the draft box.
 * - `create`: there is no draft of this source yet.
 * - `update`: the draft of before is written over, article by article.
 * - `replace`: another number of articles; a new draft, then the old one goes.
 * - `keep`: a person has decided to go on with what is there.
 */
export type DraftPlan = 'create' | 'update' | 'replace' | 'keep';

const step = (kind: PlannedStep['kind'], article: number | null = null): PlannedStep => ({
  kind,
  article,
  label: '',
  assetHash: null,
});

/** The uploads of a delivery: every picture once, however often and in how many articles it is. */
export function planUploads(
  versions: readonly FrozenVersion[],
  assets: Pick<DeliveryPorts['assets'], 'get'>,
): PlannedStep[] {
  const planned = new Set<AssetHash>();
  const upload = (kind: 'upload-image' | 'upload-cover', hash: AssetHash, article: number) => ({
    ...step(kind, article),
    label: assets.get(hash).name,
    assetHash: hash,
  });
  return versions.flatMap((version, article) => {
    const images = version.images.filter((hash) => !planned.has(hash));
    for (const hash of images) planned.add(hash);
    const covers = version.form === 'news' ? [version.cover] : [];
    return [
      ...images.map((hash) => upload('upload-image', hash, article)),
      ...covers.map((hash) => upload('upload-cover', hash, article)),
    ];
  });
}

/** The steps that bring the articles into the draft box. */
export function planDraft(plan: DraftPlan, articles: number): PlannedStep[] {
  switch (plan) {
    case 'create':
      return [step('create-draft'), step('verify-draft')];
    case 'update':
      return [
        ...Array.from({ length: articles }, (_, article) => step('update-draft', article)),
        step('verify-draft'),
      ];
    case 'replace':
      return [step('create-draft'), step('verify-draft'), step('delete-old-draft')];
    case 'keep':
      return [];
  }
}

/** The steps from the finished draft to the readers. */
export function planRelease(way: Way, manual: readonly ManualItem[]): PlannedStep[] {
  const ticks = manual.map((item) => ({ ...step('manual'), label: item }));
  switch (way.kind) {
    case 'draft':
      return ticks;
    case 'publish':
      return [...ticks, step('publish'), step('await-publication')];
    case 'mass':
      return [...ticks, step('mass-send'), step('await-mass')];
  }
}

/** All steps of a delivery. A draft that is there is looked at before anything is written. */
export function planSteps(
  versions: readonly FrozenVersion[],
  assets: Pick<DeliveryPorts['assets'], 'get'>,
  choice: { way: Way; manual: readonly ManualItem[]; draft: DraftPlan },
): PlannedStep[] {
  const inspect = choice.draft === 'create' ? [] : [step('inspect-draft')];
  return [
    ...planUploads(versions, assets),
    ...inspect,
    ...planDraft(choice.draft, versions.length),
    ...planRelease(choice.way, choice.manual),
  ];
}
