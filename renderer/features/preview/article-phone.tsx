import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assetUrl } from '../../../core/domain/asset';
import { useFormat } from '../../i18n/format';
import { ArticleFrame } from './article-frame';
import type { Furniture } from './article-page';
import { Phone } from './phone';
import type { ReaderLook } from './reader-look';

export type PreviewArticle = {
  title: string;
  author: string;
  sourceUrl: string;
  /** Name of the account under the title. */
  account: string;
  /** Whether readers may write comments. */
  openComment?: boolean;
  parts: readonly string[];
};

type ArticlePhoneProps = {
  /** Width of the screen in CSS pixels. */
  width: number;
  reader: ReaderLook;
  /** The accessible name of the page in the phone. */
  frameTitle: string;
  article: PreviewArticle;
  addressOf?: (hash: string) => string;
};

/** The article page with all that WeChat puts around an article, on a screen of some width. */
export function ArticlePhone(props: ArticlePhoneProps) {
  const { width, reader, frameTitle, article, addressOf = assetUrl } = props;
  const { t } = useTranslation('preview');
  const format = useFormat();
  const [today] = useState(() => Date.now());
  const { title, author, account, sourceUrl, openComment = false, parts } = article;
  const furniture = useMemo(
    (): Furniture => ({
      title,
      author,
      account,
      date: format.day(today),
      place: t('place'),
      source: sourceUrl ? t('readSource') : null,
      reads: t('reads'),
      foot: [t('shares'), t('likes'), t('recommends'), ...(openComment ? [t('comments')] : [])],
      emptyTitle: t('emptyTitle'),
      emptyBody: t('emptyBody'),
    }),
    [title, author, account, sourceUrl, openComment, format, today, t],
  );
  return (
    <Phone width={width} dark={reader.dark}>
      <ArticleFrame
        title={frameTitle}
        furniture={furniture}
        parts={parts}
        look={reader}
        addressOf={addressOf}
      />
    </Phone>
  );
}
