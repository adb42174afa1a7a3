import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '../../../core/domain/ids';
import { useArticles } from '../../app/stores';
import { Button, TextInput } from '../../ui';

type ArticleChecklistProps = {
  chosen: ReadonlySet<ArticleId>;
  onChange: (chosen: ReadonlySet<ArticleId>) => void;
};

/** Several articles out of the list, by ticking them. */
export function ArticleChecklist({ chosen, onChange }: ArticleChecklistProps) {
  const { t } = useTranslation('exports');
  const all = useArticles((s) => s.articles);
  const [words, setWords] = useState('');
  const wanted = words.trim().toLowerCase();
  const shown = (all ?? []).filter(
    (article) => article.trashedAtMs === null && article.title.toLowerCase().includes(wanted),
  );
  const everyone = shown.length > 0 && shown.every((article) => chosen.has(article.id));
  const toggle = (id: ArticleId) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  const toggleAll = () => {
    const next = new Set(chosen);
    for (const { id } of shown) {
      if (everyone) next.delete(id);
      else next.add(id);
    }
    onChange(next);
  };
  return (
    <fieldset className="export-articles" aria-label={t('scopes.several')}>
      <div className="export-articles-head">
        <TextInput
          aria-label={t('searchArticles')}
          placeholder={t('searchArticles')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <Button size="small" look="quiet" disabled={shown.length === 0} onClick={toggleAll}>
          {t(everyone ? 'chooseNone' : 'chooseAll')}
        </Button>
        <span className="num" aria-live="polite">
          {t('chosen', { count: chosen.size })}
        </span>
      </div>
      {shown.length === 0 && <p className="export-none">{t('noneFound')}</p>}
      <ul className="export-list">
        {shown.map((article) => (
          <li key={article.id}>
            <label className="export-choice">
              <input
                type="checkbox"
                checked={chosen.has(article.id)}
                onChange={() => toggle(article.id)}
              />
              <span>{article.title.trim() || t('articles:untitled')}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
