import { useTranslation } from 'react-i18next';
import type { Delivery } from '../../../core/domain/delivery';
import type { ArticleDifference } from '../../../core/domain/question';

type DifferencesProps = {
  delivery: Delivery;
  differences: readonly ArticleDifference[];
  title: string;
};

/** What was sent and what WeChat has, side by side. */
export function Differences({ delivery, differences, title }: DifferencesProps) {
  const { t } = useTranslation('deliveries');
  return (
    <details className="differences" open>
      <summary>{title}</summary>
      <ul>
        {differences.map((difference, index) => (
          // The list of one delivery never changes its order.
          <li key={index} className="difference selectable">
            {delivery.articles.length > 1 && (
              <b>{delivery.articles[difference.article]?.title || t('articles:untitled')}</b>
            )}
            <span>{t('sent')}</span>
            <del>{difference.sent || t('nothing')}</del>
            <span>{t('stored')}</span>
            <ins>{difference.stored || t('nothing')}</ins>
          </li>
        ))}
      </ul>
    </details>
  );
}
