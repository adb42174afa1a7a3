import { AppFailure, appError } from '../../core/contract/errors';
import type { ArticleMeta, ArticleStatus, ArticleSummary } from '../../core/domain/article';
import type { ArticleId } from '../../core/domain/ids';
import { documentWith } from '../../core/document/build';
import type { DocumentJson } from '../../core/document/schema';
import type { Db } from '../db/database';
import { inTransaction } from '../db/sql';
import { deleteDocument, logSize } from '../documents/document-queries';
import type { DocumentStore } from '../documents/document-store';
import { deleteProjection } from '../documents/projection-queries';
import { searchPhrases } from '../workers/documents/grams';
import { articleSummaries, articleSummary, articlesWithPhrases } from './article-queries';
import { copyTitle } from '../../core/domain/copy-title';

/** What the list of articles needs from outside. */
export type ArticlesPorts = {
  db: Db;
  documents: DocumentStore;
  now: () => number;
  newId: () => ArticleId;
  /** Told when main changed a document that a window may have open. */
  onDocumentChanged: (id: ArticleId, update: Uint8Array) => void;
  /** Told when articles have gone for good. */
  onRemoved: () => void;
};

/** The articles as a list: everything but writing in them. */
export type Articles = ReturnType<typeof createArticles>;

/** Makes {@link Articles}. All functions throw `not-found` for an id that there is not. */
export function createArticles(ports: ArticlesPorts) {
  const { db, documents } = ports;

  function get(id: ArticleId): ArticleSummary {
    const found = articleSummary(db, id);
    if (found === null) throw new AppFailure(appError('not-found'));
    return found;
  }

  async function change(id: ArticleId, patch: Partial<ArticleMeta>): Promise<void> {
    const update = await documents.change(id, patch);
    if (update !== null) ports.onDocumentChanged(id, update);
  }

  /** Adds an article with a body; for new articles, imports, samples. */
  async function add(
    document: DocumentJson,
    meta: Omit<Partial<ArticleMeta>, 'createdAtMs'>,
  ): Promise<ArticleSummary> {
    const id = ports.newId();
    await documents.create(id, { meta: { ...meta, createdAtMs: ports.now() }, document });
    return get(id);
  }

  function remove(ids: readonly ArticleId[]): void {
    inTransaction(db, () => {
      for (const id of ids) {
        deleteProjection(db, id);
        deleteDocument(db, id);
      }
    });
    ports.onRemoved();
  }

  return {
    add,
    get,
    list: (): ArticleSummary[] => articleSummaries(db),

    /** A new article with one empty paragraph. */
    create: (
      start: { title: string } & Partial<Pick<ArticleMeta, 'author' | 'theme' | 'columnId'>>,
    ): Promise<ArticleSummary> => add(documentWith([]), { ...start, status: 'drafting' }),

    /** A copy that nobody has approved or published, with the next free number in its title. */
    async duplicate(id: ArticleId): Promise<ArticleSummary> {
      const { meta, document } = await documents.read(id);
      const taken = new Set(articleSummaries(db).map((article) => article.title));
      return add(document, {
        ...meta,
        title: copyTitle(meta.title, taken),
        status: 'drafting',
        statusBefore: null,
        trashedAtMs: null,
        sample: false,
      });
    },

    /** Marks an article as waiting for its time, or makes it what it was before that. */
    async markScheduled(id: ArticleId, scheduled: boolean): Promise<void> {
      const { status, statusBefore } = (await documents.read(id)).meta;
      if (scheduled === (status === 'scheduled')) return;
      await change(
        id,
        scheduled
          ? { status: 'scheduled', statusBefore: status }
          : { status: statusBefore ?? 'approved', statusBefore: null },
      );
    },

    setStatus: (id: ArticleId, status: ArticleStatus): Promise<void> => change(id, { status }),
    trash: (id: ArticleId): Promise<void> => change(id, { trashedAtMs: ports.now() }),
    restore: (id: ArticleId): Promise<void> => change(id, { trashedAtMs: null }),

    /** Removes articles for good; `not-allowed`, and nothing removed, if one is not in the trash. */
    destroy(ids: readonly ArticleId[]): void {
      if (ids.some((id) => get(id).trashedAtMs === null)) {
        throw new AppFailure(appError('not-allowed'));
      }
      remove(ids);
    },

    /** Articles that contain all of the words, anywhere in title, author, digest or body. */
    search(words: string): ArticleId[] {
      const phrases = searchPhrases(words);
      return phrases.length === 0 ? [] : articlesWithPhrases(db, phrases);
    },

    /**
     * Clears the sample workspace; answers how many articles. Samples that somebody has worked on
     * go to the trash, the others for good.
     */
    async clearSamples(): Promise<number> {
      const samples = articleSummaries(db).filter(
        (article) => article.sample && article.trashedAtMs === null,
      );
      const untouched = samples.filter(({ id }) => logSize(db, id).lastSeq === 1);
      const worked = samples.filter((article) => !untouched.includes(article));
      remove(untouched.map((article) => article.id));
      for (const { id } of worked) await change(id, { trashedAtMs: ports.now() });
      return samples.length;
    },
  };
}
