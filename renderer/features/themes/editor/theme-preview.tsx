import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { plainTypesetting } from '../../../../core/typesetting/load';
import { renderDocument } from '../../../../core/wechat/render';
import type { Theme } from '../../../../core/wechat/themes';
import { Segmented } from '../../../ui';
import { ArticlePhone } from '../../preview/article-phone';
import hills from './hills.svg?url&no-inline';
import { sampleArticle } from './sample-article';

type Colours = 'light' | 'dark';

/** The sample article in a theme, on a phone, by day or at night. */
export function ThemePreview({ theme }: { theme: Theme }) {
  const { t } = useTranslation('themes');
  const [colours, setColours] = useState<Colours>('light');
  const sample = useMemo(() => sampleArticle(t), [t]);
  const parts = useMemo(
    () => renderDocument(sample, { theme, typesetting: plainTypesetting }).blocks,
    [sample, theme],
  );
  return (
    <section className="theme-preview" aria-label={t('preview')}>
      <Segmented<Colours>
        label={t('preview:look')}
        value={colours}
        options={[
          { value: 'light', label: t('preview:lightShort'), name: t('preview:light') },
          { value: 'dark', label: t('preview:darkShort'), name: t('preview:dark') },
        ]}
        onChange={setColours}
      />
      <ArticlePhone
        width={375}
        reader={{ dark: colours === 'dark', textScale: 1, care: false }}
        frameTitle={t('previewFrame')}
        article={{
          title: t('article.title'),
          author: '',
          account: t('preview:account'),
          sourceUrl: '',
          parts,
        }}
        addressOf={() => hills}
      />
    </section>
  );
}
