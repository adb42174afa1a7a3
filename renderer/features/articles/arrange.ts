import type { ArticleStatus, ArticleSummary } from '../../../core/domain/article';
import type { ArticleId } from '../../../core/domain/ids';

/** What the list shows. */
export const ARTICLE_FILTERS = ['all', 'writing', 'review', 'approved', 'published'] as const;
export type ArticleFilter = (typeof ARTICLE_FILTERS)[number] | 'archived' | 'trash';

export const ARTICLE_SORTS = ['updated', 'created', 'title'] as const;
export type ArticleSort = (typeof ARTICLE_SORTS)[number];

const FILTER_OF: Record<ArticleStatus, Exclude<ArticleFilter, 'all' | 'trash'>> = {
  idea: 'writing',
  drafting: 'writing',
  returned: 'writing',
  in_review: 'review',
  approved: 'approved',
  scheduled: 'approved',
  published: 'published',
  archived: 'archived',
};

/** Whether an article belongs under a filter. `all` leaves out the archive and the trash. */
export function isUnder(filter: ArticleFilter, article: ArticleSummary): boolean {
  if (article.trashedAtMs !== null) return filter === 'trash';
  const own = FILTER_OF[article.status];
  return filter === 'all' ? own !== 'archived' : filter === own;
}

/** How many articles are under each filter. */
export function countByFilter(articles: ArticleSummary[]): Record<ArticleFilter, number> {
  const counts: Record<ArticleFilter, number> = {
    all: 0,
    writing: 0,
    review: 0,
    approved: 0,
    published: 0,
    archived: 0,
    trash: 0,
  };
  for (const article of articles) {
    if (article.trashedAtMs !== null) counts.trash += 1;
    else {
      counts[FILTER_OF[article.status]] += 1;
      if (article.status !== 'archived') counts.all += 1;
    }
  }
  return counts;
}

export type Arrangement = {
  filter: ArticleFilter;
  sort: ArticleSort;
  /** Ids that the search found; null when nothing is searched for. */
  found: ReadonlySet<ArticleId> | null;
};

/** The articles to show, in the order to show them. */
export function arrange(articles: ArticleSummary[], by: Arrangement): ArticleSummary[] {
  const shown = articles.filter(
    (article) => isUnder(by.filter, article) && (by.found === null || by.found.has(article.id)),
  );
  return shown.sort(comparison(by));
}

function comparison({ filter, sort }: Arrangement) {
  const newest = (of: (a: ArticleSummary) => number) => (a: ArticleSummary, b: ArticleSummary) =>
    of(b) - of(a) || (a.id < b.id ? -1 : 1);
  if (filter === 'trash') return newest((a) => a.trashedAtMs ?? 0);
  if (sort === 'title') {
    const { compare } = new Intl.Collator('zh-CN', { numeric: true });
    return (a: ArticleSummary, b: ArticleSummary) =>
      compare(a.title, b.title) || b.updatedAtMs - a.updatedAtMs;
  }
  return newest(sort === 'created' ? (a) => a.createdAtMs : (a) => a.updatedAtMs);
}

/** The time by which a row is ordered and under whose day it stands. */
export function timeOf(article: ArticleSummary, { filter, sort }: Arrangement): number {
  if (filter === 'trash') return article.trashedAtMs ?? article.updatedAtMs;
  return sort === 'created' ? article.createdAtMs : article.updatedAtMs;
}
