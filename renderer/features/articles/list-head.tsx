import {
  ArrowLeft,
  ChevronDown,
  ListFilter,
  Plus,
  Search,
  Trash2,
  Archive,
  Upload,
  X,
} from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useArticles, useImports, useStores, useWorkspace } from '../../app/stores';
import { Button, IconButton, Keys, Menu, MenuChoice, MenuItem, MenuSeparator } from '../../ui';
import { ARTICLE_FILTERS, ARTICLE_SORTS, type ArticleFilter } from './arrange';

type ListHeadProps = { counts: Record<ArticleFilter, number> };

/** Over the list: what it shows, new article, import, search, filter, order. */
export function ListHead({ counts }: ListHeadProps) {
  const { t } = useTranslation('articles');
  const filter = useArticles((s) => s.filter);
  const { articles } = useStores();
  if (filter === 'trash' || filter === 'archived') {
    return (
      <header className="list-head">
        <div className="list-title">
          <IconButton
            icon={ArrowLeft}
            label={t('backToList')}
            onClick={() => articles.getState().setFilter('all')}
          />
          <h1>{t(`filters.${filter}`)}</h1>
          <span className="list-space" />
        </div>
        <SearchBox />
      </header>
    );
  }
  return (
    <header className="list-head">
      <div className="list-title">
        <h1>{t('title')}</h1>
        <span className="list-space" />
        <ImportButton />
        <OrderMenu counts={counts} />
        <NewButton />
      </div>
      <SearchBox />
      <FilterTabs counts={counts} />
    </header>
  );
}

/** A new article; where there are columns, of one of them if wanted. */
function NewButton() {
  const { t } = useTranslation('articles');
  const { articles } = useStores();
  const columns = useWorkspace((s) => s.workspace.columns);
  return (
    <div className="list-new">
      <Button
        look="primary"
        size="small"
        icon={Plus}
        onClick={() => void articles.getState().create('')}
      >
        {t('new')}
      </Button>
      {columns.length > 0 && (
        <Menu
          trigger={
            <Button look="primary" size="small" aria-label={t('newInColumn')}>
              <ChevronDown aria-hidden size={14} />
            </Button>
          }
        >
          {columns.map((column) => (
            <MenuItem
              key={column.id}
              onSelect={() => void articles.getState().create('', column.id)}
            >
              <i className="list-column" style={{ background: column.colour }} aria-hidden />
              {column.name}
            </MenuItem>
          ))}
        </Menu>
      )}
    </div>
  );
}

function ImportButton() {
  const { t } = useTranslation('articles');
  const running = useImports((s) => s.running);
  const choose = useImports((s) => s.choose);
  return (
    <IconButton
      icon={Upload}
      label={t('import')}
      keys="mod+o"
      disabled={running}
      onClick={() => void choose()}
    />
  );
}

function OrderMenu({ counts }: ListHeadProps) {
  const { t } = useTranslation('articles');
  const sort = useArticles((s) => s.sort);
  const { articles } = useStores();
  const choose = (value: string) => {
    const chosen = ARTICLE_SORTS.find((s) => s === value);
    if (chosen) articles.getState().setSort(chosen);
  };
  return (
    <Menu trigger={<IconButton icon={ListFilter} label={t('order')} />}>
      <MenuChoice
        label={t('sortBy')}
        value={sort}
        options={ARTICLE_SORTS.map((value) => ({ value, label: t(`sorts.${value}`) }))}
        onChange={choose}
      />
      <MenuSeparator />
      <MenuItem icon={Archive} onSelect={() => articles.getState().setFilter('archived')}>
        {t('filters.archived')} <MenuCount count={counts.archived} />
      </MenuItem>
      <MenuItem icon={Trash2} onSelect={() => articles.getState().setFilter('trash')}>
        {t('filters.trash')} <MenuCount count={counts.trash} />
      </MenuItem>
    </Menu>
  );
}

function MenuCount({ count }: { count: number }) {
  return count > 0 && <span className="list-count num">{count}</span>;
}

/** Milliseconds without typing after which the search runs. */
const SEARCH_DELAY = 180;

function SearchBox() {
  const { t } = useTranslation('articles');
  const words = useArticles((s) => s.words);
  const search = useArticles((s) => s.search);
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { articles } = useStores();
  useEffect(() => () => clearTimeout(timer.current), []);
  const later = (next: string) => {
    articles.setState({ words: next });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void search(next), next.trim() === '' ? 0 : SEARCH_DELAY);
  };
  const clear = () => {
    clearTimeout(timer.current);
    void search('');
    input.current?.focus();
  };
  return (
    <search className="list-search">
      <Search aria-hidden size={15} strokeWidth={1.8} />
      <input
        ref={input}
        id="article-search"
        type="search"
        value={words}
        placeholder={t('searchHint')}
        aria-label={t('search')}
        spellCheck={false}
        maxLength={200}
        onChange={(event) => later(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && clear()}
      />
      {words === '' ? (
        <Keys keys="mod+k" />
      ) : (
        <button type="button" aria-label={t('clearSearch')} onClick={clear}>
          <X aria-hidden size={14} />
        </button>
      )}
    </search>
  );
}

function FilterTabs({ counts }: ListHeadProps) {
  const { t } = useTranslation('articles');
  const filter = useArticles((s) => s.filter);
  const setFilter = useArticles((s) => s.setFilter);
  return (
    <fieldset className="list-tabs" aria-label={t('filter')}>
      {ARTICLE_FILTERS.map((name) => (
        <button
          key={name}
          type="button"
          className="list-tab"
          aria-pressed={filter === name}
          onClick={() => setFilter(name)}
        >
          {t(`filters.${name}`)}
          <i className="num">{counts[name]}</i>
        </button>
      ))}
    </fieldset>
  );
}
