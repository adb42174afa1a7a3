import type { DocumentJson } from '../../../../core/document/schema';
import type { ArticleMeta } from '../../../../core/domain/article';
import type { Asset } from '../../../../core/domain/asset';
import type { Finding } from '../../../../core/domain/finding';
import type { WordList } from '../../../../core/domain/word-list';

/** What the worker checks: an article as it is at this moment, all of it data. */
export type CheckTask = {
  meta: ArticleMeta;
  document: DocumentJson;
  /** HTML of each block, then of the notes. */
  parts: readonly string[];
  images: readonly string[];
  /** The pictures that are in the store. */
  assets: readonly Asset[];
  wordLists: readonly WordList[];
};

/** A task on its way to the worker, and its answer. */
export type CheckRequest = { id: number; task: CheckTask };
export type CheckAnswer = { id: number; findings: Finding[] };
