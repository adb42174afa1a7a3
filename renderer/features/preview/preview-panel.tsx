import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import { Segmented } from '../../ui';
import { ArticleFrame } from './article-frame';
import type { Furniture } from './article-page';
import { Phone } from './phone';
import './preview-panel.css';

/** Widths of common phones, in CSS pixels. */
const WIDTHS = ['320', '360', '375', '390', '414', '430'] as const;
type Width = (typeof WIDTHS)[number];

/** What the reader's text size setting multiplies sizes by. */
const TEXT_SCALES = { sizeNormal: 1, sizeLarge: 1.15, sizeLargest: 1.35 } as const;
type TextSize = keyof typeof TEXT_SCALES;
const TEXT_SIZES = ['sizeNormal', 'sizeLarge', 'sizeLargest'] as const satisfies TextSize[];

export type PreviewArticle = {
  title: string;
  author: string;
  sourceUrl: string;
  /** Name of the account under the title. */
  account: string;
  parts: readonly string[];
};

/** The article as a reader's phone shows it. */
export function PreviewPanel(article: PreviewArticle) {
  const { t } = useTranslation('preview');
  const format = useFormat();
  const [width, setWidth] = useState<Width>('375');
  const [colours, setColours] = useState<'light' | 'dark'>('light');
  const [textSize, setTextSize] = useState<TextSize>('sizeNormal');
  const dark = colours === 'dark';
  const look = useMemo(() => ({ dark, textScale: TEXT_SCALES[textSize] }), [dark, textSize]);
  const [today] = useState(() => Date.now());
  const { title, author, account, sourceUrl, parts } = article;
  const furniture = useMemo(
    (): Furniture => ({
      title,
      author,
      account,
      date: format.day(today),
      source: sourceUrl ? t('readSource') : null,
      foot: [t('reads'), t('likes'), t('recommends'), t('shares')],
      emptyTitle: t('emptyTitle'),
      emptyBody: t('emptyBody'),
    }),
    [title, author, account, sourceUrl, format, today, t],
  );
  return (
    <div className="preview">
      <div className="preview-options">
        <Segmented
          label={t('width')}
          value={width}
          options={WIDTHS.map((value) => ({ value, label: value, name: t('pixels', { value }) }))}
          onChange={setWidth}
        />
        <Segmented
          label={t('look')}
          value={colours}
          options={[
            { value: 'light', label: t('lightShort'), name: t('light') },
            { value: 'dark', label: t('darkShort'), name: t('dark') },
          ]}
          onChange={setColours}
        />
        <Segmented
          label={t('textSize')}
          value={textSize}
          options={TEXT_SIZES.map((value, step) => ({
            value,
            label: t('sizeSample') + '+'.repeat(step),
            name: t(value),
          }))}
          onChange={setTextSize}
        />
      </div>
      <Phone width={Number(width)} dark={dark}>
        <ArticleFrame title={t('frame')} furniture={furniture} parts={parts} look={look} />
      </Phone>
    </div>
  );
}
