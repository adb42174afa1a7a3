import type { ArticleId } from '../../core/domain/ids';
import type { Db } from '../db/database';
import { storeFailure } from '../db/errors';
import { articleDocumentIds } from '../documents/document-queries';
import type { ArticleContent, DocumentStore } from '../documents/document-store';

/** An article as far as it could be read; `skipped` updates are missing in it. */
export type SalvagedArticle = ArticleContent & { skipped: number };

/** Where an export takes its articles from, be the database sound or damaged. */
export type ArticleSource = {
  /** Every article that is known of. Throws an `AppFailure`. */
  ids(): Promise<ArticleId[]>;
  /** Throws when nothing of the article can be read. */
  read(id: ArticleId): Promise<SalvagedArticle>;
  /** Nothing may be asked of the source after it. */
  close(): void;
};

/** The articles of a database that is open and in use. */
export function openArticles(db: Db, documents: Pick<DocumentStore, 'salvage'>): ArticleSource {
  return {
    async ids() {
      try {
        return articleDocumentIds(db);
      } catch (error) {
        throw storeFailure(error);
      }
    },
    read: (id) => documents.salvage(id),
    close: () => undefined,
  };
}
