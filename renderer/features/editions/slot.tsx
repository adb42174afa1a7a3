import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { ArrowDown, ArrowUp, GripVertical, ImageOff, Settings2, X } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleSummary } from '../../../core/domain/article';
import type { ArticleId, EditionId } from '../../../core/domain/ids';
import { useStores } from '../../app/stores';
import { classNames, IconButton, Tag } from '../../ui';
import { StatusTag } from '../articles';
import { CoverImage } from '../covers';

const SlotDialog = lazy(() => import('./slot-dialog').then((m) => ({ default: m.SlotDialog })));

type SlotProps = {
  editionId: EditionId;
  articleId: ArticleId;
  /** Null when the article is no longer there. */
  article: ArticleSummary | null;
  index: number;
  last: boolean;
  troubled: boolean;
};

/** One place of an edition: drag it, move it, set what belongs to it, take it out. */
export function Slot({ editionId, articleId, article, index, last, troubled }: SlotProps) {
  const { t } = useTranslation('editions');
  const { editions, articles, window } = useStores();
  const [open, setOpen] = useState(false);
  const {
    attributes,
    listeners,
    setNodeRef,
    setActivatorNodeRef,
    transform,
    transition,
    isDragging,
  } = useSortable({ id: articleId });
  const title = article?.title.trim() || t(article ? 'articles:untitled' : 'gone');
  const move = (to: number) => editions.getState().place(editionId, articleId, to);
  return (
    <li
      ref={setNodeRef}
      className={classNames('slot', isDragging && 'slot-moving')}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <button
        type="button"
        ref={setActivatorNodeRef}
        {...attributes}
        {...listeners}
        className="slot-grip"
        aria-label={t('drag.grip', { title })}
      >
        <GripVertical aria-hidden size={16} />
      </button>
      <span className="slot-cover" aria-hidden>
        {article?.cover ? (
          <CoverImage cover={article.cover} shape="square" crops={article.card.coverCrops} alt="" />
        ) : (
          <ImageOff size={16} strokeWidth={1.6} />
        )}
      </span>
      <span className="slot-words">
        <span className="slot-place">{index === 0 ? t('head') : t('nth', { n: index + 1 })}</span>
        <button
          type="button"
          className="slot-title"
          disabled={!article}
          onClick={() => {
            window.getState().go('articles');
            articles.getState().select(articleId);
          }}
        >
          {title}
        </button>
        <span className="slot-tags">
          {article && <StatusTag status={article.status} />}
          {troubled && <Tag tone="accent">{t('needsWork')}</Tag>}
        </span>
      </span>
      <span className="slot-actions">
        <IconButton
          icon={ArrowUp}
          iconSize={15}
          label={t('up', { title })}
          disabled={index === 0}
          onClick={() => move(index - 1)}
        />
        <IconButton
          icon={ArrowDown}
          iconSize={15}
          label={t('down', { title })}
          disabled={last}
          onClick={() => move(index + 1)}
        />
        <IconButton
          icon={Settings2}
          iconSize={15}
          label={t('settingsOf', { title })}
          disabled={!article}
          onClick={() => setOpen(true)}
        />
        <IconButton
          icon={X}
          iconSize={15}
          label={t('takeOut', { title })}
          onClick={() => editions.getState().takeOut(editionId, articleId)}
        />
      </span>
      {open && (
        <Suspense>
          <SlotDialog articleId={articleId} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </li>
  );
}
