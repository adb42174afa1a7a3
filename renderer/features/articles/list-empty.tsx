import { Archive, FilePlus2, SearchX, Trash2, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useArticles, useImports, useStores } from '../../app/stores';
import { describeError } from '../../i18n/describe-error';
import { Button, EmptyState } from '../../ui';

/** Why the list is empty, and what to do next. `total` counts every article there is. */
export function ListEmpty({ total }: { total: number }) {
  const { t } = useTranslation('articles');
  const error = useArticles((s) => s.error);
  const filter = useArticles((s) => s.filter);
  const searching = useArticles((s) => s.found !== null);
  const { articles } = useStores();
  const chooseFiles = useImports((s) => s.choose);

  if (error) {
    return (
      <EmptyState icon={TriangleAlert} title={t('loadFailed')} words={describeError(t, error).what}>
        <Button onClick={() => void articles.getState().load()}>{t('common:tryAgain')}</Button>
      </EmptyState>
    );
  }
  if (searching) {
    return (
      <EmptyState icon={SearchX} title={t('empty.search')} words={t('empty.searchNext')}>
        <Button onClick={() => void articles.getState().search('')}>{t('clearSearch')}</Button>
      </EmptyState>
    );
  }
  if (filter === 'trash') {
    return <EmptyState icon={Trash2} title={t('empty.trash')} words={t('empty.trashNext')} />;
  }
  if (filter === 'archived') {
    return (
      <EmptyState icon={Archive} title={t('empty.archived')} words={t('empty.archivedNext')} />
    );
  }
  if (total > 0 && filter !== 'all') {
    return (
      <EmptyState icon={FilePlus2} title={t('empty.filter')} words={t(`empty.${filter}Next`)}>
        <Button onClick={() => articles.getState().setFilter('all')}>{t('showAll')}</Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={FilePlus2} title={t('empty.all')} words={t('empty.allNext')}>
      <Button onClick={() => void articles.getState().create('')}>{t('writeFirst')}</Button>
      <Button onClick={() => void chooseFiles()}>{t('import')}</Button>
    </EmptyState>
  );
}
