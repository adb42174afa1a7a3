import { createStore } from 'zustand/vanilla';
import type { AppError } from '../../../core/contract/errors';
import type { ArticleStatus, ArticleSummary } from '../../../core/domain/article';
import type { ArticleId, ColumnId } from '../../../core/domain/ids';
import type { ToastsStore } from '../../app/toasts-store';
import type { Client } from '../../ipc';
import { arrange, type ArticleFilter, type ArticleSort } from './arrange';

export type ArticlesState = {
  /** Every article, also those in the trash; null until the first answer. */
  articles: ArticleSummary[] | null;
  error: AppError | null;
  selectedId: ArticleId | null;
  filter: ArticleFilter;
  sort: ArticleSort;
  words: string;
  /** What the search found; null when nothing is searched for. */
  found: ReadonlySet<ArticleId> | null;

  load: () => Promise<void>;
  select: (id: ArticleId | null) => void;
  setFilter: (filter: ArticleFilter) => void;
  setSort: (sort: ArticleSort) => void;
  search: (words: string) => Promise<void>;
  /** Makes an article, of a column if one is named, and opens it. */
  create: (title: string, columnId?: ColumnId) => Promise<void>;
  duplicate: (id: ArticleId) => Promise<void>;
  setStatus: (id: ArticleId, status: ArticleStatus) => Promise<void>;
  trash: (id: ArticleId) => Promise<void>;
  restore: (id: ArticleId) => Promise<void>;
  destroy: (ids: ArticleId[]) => Promise<void>;
  clearSamples: () => Promise<void>;
};

/** Milliseconds after a change of main until the list is read again. */
const RELOAD_DELAY = 120;

/** The list of articles, what is chosen in it, and what can be done with them. */
export function createArticlesStore(client: Client, toasts: ToastsStore) {
  let loads = 0;
  let searches = 0;

  const store = createStore<ArticlesState>()((set, get) => {
    const say = (key: string, values?: Record<string, string | number>) =>
      toasts.getState().say({ key, ...(values ? { values } : {}) });

    /** Reads the list again; of answers that overtake each other only the latest counts. */
    async function load() {
      const mine = ++loads;
      const answer = await client.call('articles.list', undefined);
      if (mine !== loads) return;
      if (!answer.ok) return set({ error: answer.error });
      const first = get().articles === null;
      const articles = answer.value;
      set({ articles, error: null });
      const { selectedId, filter, sort, found } = get();
      const gone = selectedId !== null && !articles.some((a) => a.id === selectedId);
      if (first || gone) {
        set({ selectedId: arrange(articles, { filter, sort, found })[0]?.id ?? null });
      }
    }

    /** Does something that changes the list, and reads the list again. */
    async function change(
      run: () => Promise<{ ok: true } | { ok: false; error: AppError }>,
      doing: string,
    ): Promise<boolean> {
      const answer = await run();
      if (!answer.ok) toasts.getState().sayError(answer.error, { key: doing });
      await load();
      return answer.ok;
    }

    /** The article to select when this one leaves the list: the one below, else the one above. */
    function neighbourOf(id: ArticleId): ArticleId | null {
      const { articles, ...by } = get();
      const shown = arrange(articles ?? [], by);
      const at = shown.findIndex((a) => a.id === id);
      return (shown[at + 1] ?? shown[at - 1])?.id ?? null;
    }

    return {
      articles: null,
      error: null,
      selectedId: null,
      filter: 'all',
      sort: 'updated',
      words: '',
      found: null,
      load,

      select: (selectedId) => set({ selectedId }),

      setFilter: (filter) => set({ filter }),
      setSort: (sort) => set({ sort }),

      async search(words) {
        const mine = ++searches;
        set({ words });
        if (words.trim() === '') return set({ found: null });
        const answer = await client.call('articles.search', { words: words.trim() });
        if (mine !== searches) return;
        if (answer.ok) set({ found: new Set(answer.value) });
        else toasts.getState().sayError(answer.error, { key: 'articles:searchFailed' });
      },

      async create(title, columnId) {
        const answer = await client.call('articles.create', { title, columnId: columnId ?? null });
        if (!answer.ok) {
          toasts.getState().sayError(answer.error, { key: 'articles:createFailed' });
          return;
        }
        searches += 1;
        set({ filter: 'all', words: '', found: null });
        await load();
        set({ selectedId: answer.value.id });
      },

      async duplicate(id) {
        const answer = await client.call('articles.duplicate', { id });
        if (!answer.ok) {
          toasts.getState().sayError(answer.error, { key: 'articles:duplicateFailed' });
          return;
        }
        await load();
        set({ selectedId: answer.value.id });
      },

      async setStatus(id, status) {
        await change(
          () => client.call('articles.setStatus', { id, status }),
          'articles:statusFailed',
        );
      },

      async trash(id) {
        const next = get().selectedId === id ? neighbourOf(id) : get().selectedId;
        const ok = await change(
          () => client.call('articles.trash', { id }),
          'articles:trashFailed',
        );
        if (!ok) return;
        set({ selectedId: next });
        const undo = async () => {
          await get().restore(id);
          set({ selectedId: id });
        };
        toasts
          .getState()
          .say(
            { key: 'articles:trashed' },
            { label: { key: 'common:undo' }, run: () => void undo() },
          );
      },

      async restore(id) {
        await change(() => client.call('articles.restore', { id }), 'articles:restoreFailed');
      },

      async destroy(ids) {
        const ok = await change(
          () => client.call('articles.destroy', { ids }),
          'articles:destroyFailed',
        );
        if (ok) say('articles:destroyed', { count: ids.length });
      },

      async clearSamples() {
        const answer = await client.call('articles.clearSamples', undefined);
        await load();
        if (answer.ok) say('articles:samplesCleared', { count: answer.value.removed });
        else toasts.getState().sayError(answer.error, { key: 'articles:clearSamplesFailed' });
      },
    };
  });

  // While one writes, the list changes several times a second: it is read again now and then.
  let later: ReturnType<typeof setTimeout> | null = null;
  client.on('articles.changed', () => {
    later ??= setTimeout(() => {
      later = null;
      void store.getState().load();
    }, RELOAD_DELAY);
  });
  return store;
}

export type ArticlesStore = ReturnType<typeof createArticlesStore>;
