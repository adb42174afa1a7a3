import type { LexicalEditor } from 'lexical';
import { createStore } from 'zustand/vanilla';
import type { AppError } from '../../../core/contract/errors';
import type { ArticleId } from '../../../core/domain/ids';
import type { EditorTools } from '../../editor/tools';
import type { InsertContext } from '../../editor/insert/insertable';
import type { DocumentSession } from '../../editor/session/document-session';
import type { ArticleRendering } from '../preview/article-rendering';

/** What lies on the desk: the open article, as the rest of the window needs to know it. */
export type DeskState = {
  articleId: ArticleId | null;
  session: DocumentSession | null;
  error: AppError | null;
  /** Whether it can be written on. */
  editable: boolean;
  /** The body as it would be sent; a moment behind the typing. */
  rendering: ArticleRendering | null;
  /** What the entries of the insert list work with, while the body can be written on. */
  insert: InsertContext | null;
  tools: EditorTools | null;
  /** The editor of the body, while it is on the paper. */
  editor: LexicalEditor | null;
  /** Gives the article another theme, as a step that undo takes back. */
  chooseTheme: ((id: string) => void) | null;
};

const EMPTY: DeskState = {
  articleId: null,
  session: null,
  error: null,
  editable: false,
  rendering: null,
  insert: null,
  tools: null,
  editor: null,
  chooseTheme: null,
};

/** What lies on the desk. */
export function createDeskStore() {
  return createStore<DeskState>()(() => EMPTY);
}

export type DeskStore = ReturnType<typeof createDeskStore>;

/** Clears the desk, unless another article lies there by now. */
export function clearDesk(store: DeskStore, articleId: ArticleId): void {
  if (store.getState().articleId === articleId) store.setState(EMPTY);
}
