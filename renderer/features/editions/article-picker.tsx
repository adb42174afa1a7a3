import { useDraggable } from '@dnd-kit/core';
import { GripVertical, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleStatus, ArticleSummary } from '../../../core/domain/article';
import type { Edition } from '../../../core/domain/edition';
import { useArticles, useStores } from '../../app/stores';
import { useFormat } from '../../i18n/format';
import { IconButton, Segmented, TextInput } from '../../ui';
import { StatusTag } from '../articles';

/** What may go out, and what may once it is finished. */
const READY: readonly ArticleStatus[] = ['approved', 'scheduled'];
const UNFINISHED: readonly ArticleStatus[] = ['drafting', 'in_review', 'returned'];
type Filter = 'ready' | 'all';

/** At most this many rows; the search finds the others. */
const MOST = 60;

/** The articles that can be put into an edition. */
export function ArticlePicker({ edition }: { edition: Edition }) {
  const { t } = useTranslation('editions');
  const all = useArticles((s) => s.articles) ?? [];
  const [filter, setFilter] = useState<Filter>('all');
  const [words, setWords] = useState('');
  const wanted = filter === 'ready' ? READY : [...READY, ...UNFINISHED];
  const found = all.filter(
    (article) =>
      article.trashedAtMs === null &&
      wanted.includes(article.status) &&
      !edition.articleIds.includes(article.id) &&
      article.title.toLowerCase().includes(words.trim().toLowerCase()),
  );
  return (
    <section className="picker" aria-labelledby="picker-heading">
      <header className="picker-head">
        <h2 id="picker-heading">{t('picker')}</h2>
        <TextInput
          aria-label={t('pickerSearch')}
          placeholder={t('pickerSearch')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <Segmented
          label={t('pickerFilter')}
          value={filter}
          options={(['all', 'ready'] as const).map((value) => ({
            value,
            label: t(`filter.${value}`),
          }))}
          onChange={setFilter}
        />
      </header>
      {found.length === 0 ? (
        <p className="picker-none">{t(words.trim() ? 'pickerNone' : 'pickerEmpty')}</p>
      ) : (
        <ul className="picker-list">
          {found.slice(0, MOST).map((article) => (
            <PickerRow key={article.id} edition={edition} article={article} />
          ))}
        </ul>
      )}
    </section>
  );
}

function PickerRow({ edition, article }: { edition: Edition; article: ArticleSummary }) {
  const { t } = useTranslation('editions');
  const format = useFormat();
  const { editions } = useStores();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef } = useDraggable({
    id: article.id,
  });
  const title = article.title.trim() || t('articles:untitled');
  return (
    <li ref={setNodeRef} className="picker-row">
      <button
        type="button"
        ref={setActivatorNodeRef}
        {...attributes}
        {...listeners}
        className="slot-grip"
        aria-label={t('drag.grip', { title })}
      >
        <GripVertical aria-hidden size={15} />
      </button>
      <span className="picker-title">{title}</span>
      <StatusTag status={article.status} />
      <time className="num">{format.day(article.updatedAtMs)}</time>
      <IconButton
        icon={Plus}
        iconSize={15}
        label={t('add', { title })}
        onClick={() => editions.getState().place(edition.id, article.id, edition.articleIds.length)}
      />
    </li>
  );
}
