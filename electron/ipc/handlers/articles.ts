import { type Column, startOfArticle } from '../../../core/domain/column';
import type { Settings } from '../../../core/domain/settings';
import type { Articles } from '../../articles/articles';
import type { CallHandlers } from '../dispatch';

type Names = Exclude<Extract<keyof CallHandlers, `articles.${string}`>, 'articles.render'>;

/** Calls about the list of articles. */
export function articleHandlers(
  articles: Articles,
  settings: () => Settings,
  columns: () => readonly Column[],
): Pick<CallHandlers, Names> {
  return {
    'articles.list': () => articles.list(),
    'articles.create': ({ title, columnId }) => {
      const column = columns().find(({ id }) => id === columnId);
      return articles.create({ title, ...startOfArticle(column ?? null, settings()) });
    },
    'articles.duplicate': ({ id }) => articles.duplicate(id),
    'articles.setStatus': async ({ id, status }) => {
      await articles.setStatus(id, status);
      return undefined;
    },
    'articles.trash': async ({ id }) => {
      await articles.trash(id);
      return undefined;
    },
    'articles.restore': async ({ id }) => {
      await articles.restore(id);
      return undefined;
    },
    'articles.destroy': ({ ids }) => {
      articles.destroy(ids);
      return undefined;
    },
    'articles.search': ({ words }) => articles.search(words),
    'articles.clearSamples': async () => ({ removed: await articles.clearSamples() }),
  };
}
