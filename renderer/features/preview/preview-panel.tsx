import { Columns3 } from 'lucide-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoverCrops } from '../../../core/domain/cover-crop';
import { classNames, IconButton, Segmented } from '../../ui';
import { ArticlePhone, type PreviewArticle } from './article-phone';
import { CardsElsewhere } from './elsewhere/cards-elsewhere';
import { shownDigest } from './elsewhere/digest';
import { FIRST_CHOICES, PreviewOptions, readerOf } from './preview-options';
import './preview-panel.css';

const SideBySide = lazy(() => import('./side-by-side').then((m) => ({ default: m.SideBySide })));

type PreviewPanelProps = {
  article: PreviewArticle;
  /** What its cards show beside the title. */
  card: { digest: string; cover: string | null; crops: CoverCrops };
};

/** The article as a reader's screen shows it, and the cards that lead there. */
export function PreviewPanel({ article, card }: PreviewPanelProps) {
  const { t } = useTranslation('preview');
  const [shown, setShown] = useState<'article' | 'cards'>('article');
  const [choices, setChoices] = useState(FIRST_CHOICES);
  const [wall, setWall] = useState(false);
  const reader = useMemo(() => readerOf(choices), [choices]);
  const { title, account, parts } = article;
  return (
    // The choices scroll with the cards, so that the keyboard gets there.
    <div className={classNames('preview', shown === 'cards' && 'preview-scrolls')}>
      <div className="preview-options">
        <Segmented
          label={t('shown')}
          value={shown}
          options={(['article', 'cards'] as const).map((value) => ({
            value,
            label: t(`show.${value}`),
          }))}
          onChange={setShown}
        />
        <PreviewOptions choices={choices} onChange={setChoices} cardsOnly={shown === 'cards'} />
        {shown === 'article' && (
          <IconButton icon={Columns3} label={t('sideBySide')} onClick={() => setWall(true)} />
        )}
      </div>
      {shown === 'article' ? (
        <ArticlePhone
          width={Number(choices.width)}
          reader={reader}
          frameTitle={t('frame')}
          article={article}
        />
      ) : (
        <CardsElsewhere
          face={{ title, account, ...card, digest: shownDigest(card.digest, parts) }}
          dark={reader.dark}
        />
      )}
      <Suspense>{wall && <SideBySide article={article} onClose={() => setWall(false)} />}</Suspense>
    </div>
  );
}
