import { useDroppable } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { useTranslation } from 'react-i18next';
import type { EditionFinding } from '../../../core/checks/check-edition';
import type { ArticleSummary } from '../../../core/domain/article';
import { type Edition, EDITION_LIMITS } from '../../../core/domain/edition';
import { classNames } from '../../ui';
import { SLOTS } from './drag-ids';
import { Slot } from './slot';

type SlotListProps = {
  edition: Edition;
  articles: readonly (ArticleSummary | null)[];
  findings: readonly EditionFinding[];
};

/** The places of an edition, the head first. */
export function SlotList({ edition, articles, findings }: SlotListProps) {
  const { t } = useTranslation('editions');
  const { setNodeRef, isOver } = useDroppable({ id: SLOTS });
  const { articleIds } = edition;
  return (
    <section className="slots" aria-labelledby="slots-heading">
      <h2 id="slots-heading">
        {t('slots')}
        <span className="num">
          {t('of', { count: articleIds.length, limit: EDITION_LIMITS.articles })}
        </span>
      </h2>
      <SortableContext items={articleIds} strategy={verticalListSortingStrategy}>
        <ol ref={setNodeRef} className={classNames('slots-room', isOver && 'slots-room-over')}>
          {articleIds.map((id, index) => (
            <Slot
              key={id}
              editionId={edition.id}
              articleId={id}
              article={articles[index] ?? null}
              index={index}
              last={index === articleIds.length - 1}
              troubled={findings.some((f) => f.articleId === id && f.severity === 'error')}
            />
          ))}
          {articleIds.length === 0 && <li className="slots-empty">{t('slotsEmpty')}</li>}
        </ol>
      </SortableContext>
    </section>
  );
}
