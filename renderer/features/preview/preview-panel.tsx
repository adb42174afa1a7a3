import { Columns3 } from 'lucide-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui';
import { ArticlePhone, type PreviewArticle } from './article-phone';
import { FIRST_CHOICES, PreviewOptions, readerOf } from './preview-options';
import './preview-panel.css';

const SideBySide = lazy(() => import('./side-by-side').then((m) => ({ default: m.SideBySide })));

/** The article as a reader's screen shows it. */
export function PreviewPanel(article: PreviewArticle) {
  const { t } = useTranslation('preview');
  const [choices, setChoices] = useState(FIRST_CHOICES);
  const [wall, setWall] = useState(false);
  const reader = useMemo(() => readerOf(choices), [choices]);
  return (
    <div className="preview">
      <div className="preview-options">
        <PreviewOptions choices={choices} onChange={setChoices} />
        <IconButton icon={Columns3} label={t('sideBySide')} onClick={() => setWall(true)} />
      </div>
      <ArticlePhone
        width={Number(choices.width)}
        reader={reader}
        frameTitle={t('frame')}
        article={article}
      />
      <Suspense>{wall && <SideBySide article={article} onClose={() => setWall(false)} />}</Suspense>
    </div>
  );
}
