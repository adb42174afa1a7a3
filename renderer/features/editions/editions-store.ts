import { createStore } from 'zustand/vanilla';
import { type Edition, EDITION_LIMITS, editionSchema } from '../../../core/domain/edition';
import type { AccountId, ArticleId, EditionId } from '../../../core/domain/ids';
import { editions } from '../../../core/workspace/workspace';
import type { ToastsStore } from '../../app/toasts-store';
import type { WorkspaceStore } from '../../workspace/workspace-store';

export type EditionsState = {
  selectedId: EditionId | null;
  select: (id: EditionId) => void;
  /** Adds an edition with these articles and selects it. */
  create: (articleIds?: readonly ArticleId[]) => void;
  rename: (id: EditionId, name: string) => void;
  setAccount: (id: EditionId, accountId: AccountId) => void;
  /** Puts an article in at a place, or moves it there when it is in already. */
  place: (id: EditionId, articleId: ArticleId, at: number) => void;
  takeOut: (id: EditionId, articleId: ArticleId) => void;
  /** A copy with the same articles, for the same account or another. */
  copy: (id: EditionId, accountId: AccountId | null) => void;
  remove: (id: EditionId) => void;
};

/** The editions of the team: what is selected here, and what can be done with them. */
export function createEditionsStore(
  workspace: WorkspaceStore,
  toasts: ToastsStore,
  now: () => number = Date.now,
) {
  return createStore<EditionsState>()((set, get) => {
    const find = (id: EditionId): Edition | null =>
      workspace.getState().workspace.editions.find((edition) => edition.id === id) ?? null;

    function change(id: EditionId, patch: Partial<Omit<Edition, 'id'>>): void {
      workspace
        .getState()
        .change((doc) => editions.change(doc, id, { ...patch, changedAtMs: now() }));
    }

    function add(fields: Partial<Edition>): void {
      const edition = editionSchema.parse({
        ...fields,
        id: crypto.randomUUID(),
        createdAtMs: now(),
        changedAtMs: now(),
      });
      workspace.getState().change((doc) => editions.put(doc, edition));
      set({ selectedId: edition.id });
    }

    return {
      selectedId: null,
      select: (selectedId) => set({ selectedId }),
      create: (articleIds = []) => add({ articleIds: [...articleIds] }),
      rename(id, name) {
        const cut = name.slice(0, EDITION_LIMITS.name);
        if (find(id)?.name !== cut) change(id, { name: cut });
      },
      setAccount: (id, accountId) => change(id, { accountId }),
      place(id, articleId, at) {
        const before = find(id)?.articleIds;
        if (!before) return;
        const after = before.filter((other) => other !== articleId);
        if (after.length >= EDITION_LIMITS.articles) {
          const { articles: limit } = EDITION_LIMITS;
          toasts.getState().say({ key: 'editions:full', values: { limit } });
          return;
        }
        after.splice(at, 0, articleId);
        if (after.some((other, index) => other !== before[index]))
          change(id, { articleIds: after });
      },
      takeOut(id, articleId) {
        const edition = find(id);
        if (!edition) return;
        const { articleIds } = edition;
        change(id, { articleIds: articleIds.filter((other) => other !== articleId) });
        toasts
          .getState()
          .say(
            { key: 'editions:takenOut' },
            { label: { key: 'common:undo' }, run: () => change(id, { articleIds }) },
          );
      },
      copy(id, accountId) {
        const edition = find(id);
        if (!edition) return;
        const { name, articleIds } = edition;
        add({ name, articleIds, accountId: accountId ?? edition.accountId });
        toasts.getState().say({ key: 'editions:copied' });
      },
      remove(id) {
        const edition = find(id);
        if (!edition) return;
        workspace.getState().change((doc) => editions.remove(doc, id));
        if (get().selectedId === id) set({ selectedId: null });
        const undo = () => {
          workspace.getState().change((doc) => editions.put(doc, edition));
          set({ selectedId: id });
        };
        toasts
          .getState()
          .say({ key: 'editions:removed' }, { label: { key: 'common:undo' }, run: undo });
      },
    };
  });
}

export type EditionsStore = ReturnType<typeof createEditionsStore>;
