import { ImageOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ArticleSummary } from '../../../core/domain/article';
import type { CropShape } from '../../../core/domain/cover-crop';
import { CoverImage } from '../covers';
import './push-preview.css';

/** What a card needs of an article. */
export type CardArticle = Pick<ArticleSummary, 'id' | 'title' | 'digest' | 'cover' | 'card'>;

type PushPreviewProps = {
  /** In order; null where an article is no longer there. */
  articles: readonly (CardArticle | null)[];
  /** Name over the card, as in the list of messages; null while none is chosen. */
  account: string | null;
};

/** The message as followers meet it: the head large, the others as lines with a square picture. */
export function PushPreview({ articles, account }: PushPreviewProps) {
  const { t } = useTranslation('editions');
  const [head, ...others] = articles;
  return (
    <figure className="push" aria-label={t('preview')}>
      <figcaption>{account ?? t('chooseAccount')}</figcaption>
      <div className="push-message">
        <div className="push-head">
          <CardCover article={head ?? null} shape="wide" />
          <p>{titleOf(head ?? null) || t('articles:untitled')}</p>
        </div>
        {head && others.length === 0 && head.digest.trim() && (
          <p className="push-digest">{head.digest}</p>
        )}
        {others.map((article, index) => (
          // The same article cannot be in twice, but one that has gone has no id.
          <div key={article?.id ?? index} className="push-line">
            <p>{titleOf(article) || t('articles:untitled')}</p>
            <span className="push-square">
              <CardCover article={article} shape="square" />
            </span>
          </div>
        ))}
      </div>
    </figure>
  );
}

function titleOf(article: CardArticle | null): string {
  return article?.title.trim() ?? '';
}

function CardCover({ article, shape }: { article: CardArticle | null; shape: CropShape }) {
  return article?.cover ? (
    <CoverImage cover={article.cover} shape={shape} crops={article.card.coverCrops} alt="" />
  ) : (
    <span className={`push-no-cover push-no-cover-${shape}`}>
      <ImageOff aria-hidden size={18} strokeWidth={1.6} />
    </span>
  );
}
