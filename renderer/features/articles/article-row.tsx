import { Archive, ArchiveRestore, Copy, Download, Ellipsis, RotateCcw, Trash2 } from 'lucide-react';
import { type KeyboardEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleSummary } from '../../../core/domain/article';
import { assetUrl } from '../../../core/domain/asset';
import { useStores } from '../../app/stores';
import { useFormat } from '../../i18n/format';
import { classNames, Menu, MenuItem, MenuSeparator, Tag } from '../../ui';
import { StatusTag } from './status-tag';
import './article-row.css';

type ArticleRowProps = {
  article: ArticleSummary;
  selected: boolean;
  atMs: number;
  /** Whether the row has to tell the day: no heading over it does. */
  dated: boolean;
  onDestroy: (article: ArticleSummary) => void;
};

/** One article of the list: title, status, time, cover; what can be done with it in a menu. */
export const ArticleRow = memo(function ArticleRow(props: ArticleRowProps) {
  const { article, selected, atMs, dated } = props;
  const { t } = useTranslation('articles');
  const format = useFormat();
  const { articles } = useStores();
  const title = article.title.trim() || t('untitled');
  return (
    <div className={classNames('row', selected && 'row-selected')}>
      <button
        type="button"
        className="row-open"
        aria-current={selected || undefined}
        onClick={() => articles.getState().select(article.id)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') focusRow(event, 1);
          if (event.key === 'ArrowUp') focusRow(event, -1);
          if (event.key === 'Delete' && article.trashedAtMs === null) {
            // The focus goes on to a row that stays.
            if (!focusRow(event, 1)) focusRow(event, -1);
            void articles.getState().trash(article.id);
          }
        }}
      >
        <span className="row-words">
          <span className={classNames('row-title', article.title.trim() === '' && 'row-untitled')}>
            {title}
          </span>
          <span className="row-meta">
            <StatusTag status={article.status} />
            {article.sample && <Tag tone="plum">{t('sample')}</Tag>}
            <time className="num" dateTime={new Date(atMs).toISOString()}>
              {dated ? format.day(atMs) : format.clock(atMs)}
            </time>
          </span>
        </span>
        {article.cover && (
          <img
            className="row-cover"
            src={assetUrl(article.cover)}
            alt=""
            loading="lazy"
            decoding="async"
          />
        )}
      </button>
      <RowMenu article={article} title={title} onDestroy={props.onDestroy} />
    </div>
  );
});

/** Goes to the row above or below, if there is one; Enter opens it, as on any button. */
function focusRow(event: KeyboardEvent<HTMLElement>, step: 1 | -1): boolean {
  event.preventDefault();
  const list = event.currentTarget.closest('ul');
  const rows = [...(list?.querySelectorAll<HTMLElement>('.row-open') ?? [])];
  const next = rows[rows.indexOf(event.currentTarget) + step];
  next?.focus();
  return next !== undefined;
}

type RowMenuProps = Pick<ArticleRowProps, 'article' | 'onDestroy'> & { title: string };

function RowMenu({ article, title, onDestroy }: RowMenuProps) {
  const { t } = useTranslation('articles');
  const { articles: store, exports } = useStores();
  const { id } = article;
  const trigger = (
    <button type="button" className="row-more" aria-label={t('moreOf', { title })}>
      <Ellipsis aria-hidden size={16} />
    </button>
  );
  if (article.trashedAtMs !== null) {
    return (
      <Menu trigger={trigger}>
        <MenuItem icon={RotateCcw} onSelect={() => void store.getState().restore(id)}>
          {t('restore')}
        </MenuItem>
        <MenuItem icon={Trash2} danger onSelect={() => onDestroy(article)}>
          {t('destroy')}
        </MenuItem>
      </Menu>
    );
  }
  const archived = article.status === 'archived';
  return (
    <Menu trigger={trigger}>
      <MenuItem icon={Copy} onSelect={() => void store.getState().duplicate(id)}>
        {t('duplicate')}
      </MenuItem>
      <MenuItem
        icon={Download}
        onSelect={() => exports.getState().ask({ articleId: id, blocks: null })}
      >
        {t('exports:exportOne')}
      </MenuItem>
      <MenuItem
        icon={archived ? ArchiveRestore : Archive}
        onSelect={() => void store.getState().setStatus(id, archived ? 'drafting' : 'archived')}
      >
        {t(archived ? 'unarchive' : 'archive')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={Trash2} danger onSelect={() => void store.getState().trash(id)}>
        {t('trash')}
      </MenuItem>
    </Menu>
  );
}
