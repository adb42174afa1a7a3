import type { DocumentJson } from '../document/schema';
import type { ArticleMeta } from '../domain/article';
import type { Asset } from '../domain/asset';
import type { WordList } from '../domain/word-list';
import type { CheckInput } from './rule';

/** A check as data alone, so that it can go to another thread. */
export type CheckTask = {
  meta: ArticleMeta;
  document: DocumentJson;
  /** HTML of each block, then of the notes. */
  parts: readonly string[];
  /** Distinct hashes of the assets in the body. */
  images: readonly string[];
  /** The pictures that are in the store, as far as the article names them. */
  assets: readonly Asset[];
  wordLists: readonly WordList[];
  /** Whether the account it goes to keeps links out of WeChat. */
  externalLinks: boolean;
};

/** What the rules look at, put together from a task. */
export function checkInputOf(task: CheckTask): CheckInput {
  const { meta, document, parts, images, assets, wordLists, externalLinks } = task;
  const known = new Map(assets.map((asset) => [String(asset.hash), asset]));
  return {
    meta,
    document,
    rendered: { html: parts.join(''), blocks: [...parts], notes: '', images: [...images] },
    account: { kind: 'service', externalLinks },
    findAsset: (hash) => known.get(hash) ?? null,
    wordLists,
  };
}
