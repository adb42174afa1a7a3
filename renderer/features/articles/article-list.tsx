import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleSummary } from '../../../core/domain/article';
import type { ArticleId } from '../../../core/domain/ids';
import { useArticles, useStores } from '../../app/stores';
import { Button, ConfirmDialog } from '../../ui';
import { arrange, countByFilter, timeOf } from './arrange';
import { ArticleRows } from './article-rows';
import { groupByDay, type ListLine } from './group-by-day';
import { ListEmpty } from './list-empty';
import { ListHead } from './list-head';
import { useToday } from './use-today';
import './article-list.css';

const NO_ARTICLES: ArticleSummary[] = [];

/** The list of articles beside the paper. */
export function ArticleList() {
  const { t } = useTranslation('articles');
  const store = useStores().articles;
  const loaded = useArticles((s) => s.articles !== null);
  const all = useArticles((s) => s.articles) ?? NO_ARTICLES;
  const error = useArticles((s) => s.error);
  const selectedId = useArticles((s) => s.selectedId);
  const filter = useArticles((s) => s.filter);
  const sort = useArticles((s) => s.sort);
  const found = useArticles((s) => s.found);
  const nowMs = useToday();
  const [doomed, setDoomed] = useState<ArticleSummary[] | null>(null);

  const time = useCallback(
    (article: ArticleSummary) => timeOf(article, { filter, sort, found: null }),
    [filter, sort],
  );
  const shown = useMemo(() => arrange(all, { filter, sort, found }), [all, filter, sort, found]);
  const counts = useMemo(() => countByFilter(all), [all]);
  const lines = useMemo(
    () => (sort === 'title' && filter !== 'trash' ? plain(shown) : groupByDay(shown, time, nowMs)),
    [shown, sort, filter, time, nowMs],
  );
  const destroy = useCallback((article: ArticleSummary) => setDoomed([article]), []);

  return (
    <section className="list" aria-label={t('list')}>
      <ListHead counts={counts} />
      {filter === 'trash' && shown.length > 0 && (
        <div className="list-trash-note">
          <p>{t('trashNote')}</p>
          <Button size="small" look="danger" onClick={() => setDoomed(shown)}>
            {t('emptyTrash')}
          </Button>
        </div>
      )}
      {(error || loaded) && shown.length === 0 ? (
        <ListEmpty total={counts.all + counts.archived + counts.trash} />
      ) : (
        <ArticleRows lines={lines} selectedId={selectedId} timeOf={time} onDestroy={destroy} />
      )}
      <ConfirmDialog
        open={doomed !== null}
        title={t('destroyTitle', {
          count: doomed?.length ?? 0,
          title: doomed?.[0]?.title || t('untitled'),
        })}
        words={t('destroyWords')}
        confirmLabel={t('destroy')}
        cancelLabel={t('common:cancel')}
        onCancel={() => setDoomed(null)}
        onConfirm={() => {
          const ids: ArticleId[] = doomed?.map((article) => article.id) ?? [];
          setDoomed(null);
          void store.getState().destroy(ids);
        }}
      />
    </section>
  );
}

function plain(articles: ArticleSummary[]): ListLine[] {
  return articles.map((article) => ({ kind: 'article', key: article.id, article, dated: true }));
}
