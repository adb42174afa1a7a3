import { useTranslation } from 'react-i18next';
import type { Delivery } from '../../../core/domain/delivery';
import { useDeliveries } from '../../app/stores';
import { useFormat } from '../../i18n/format';
import { ProgressBar } from '../../ui';

/** Pictures on their way: how many, how fast, how long still, and how far each article is. */
export function UploadProgress({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation('deliveries');
  const format = useFormat();
  const progress = useDeliveries((s) => s.progress.get(delivery.id));
  const uploads = delivery.steps.filter((step) => step.kind.startsWith('upload'));
  if (delivery.state !== 'running' || uploads.every((step) => step.state === 'done')) return null;
  const byArticle = delivery.articles.map((article, index) => {
    const own = uploads.filter((step) => step.article === index);
    return { title: article.title, done: own.filter((s) => s.state === 'done').length, own };
  });
  /** Pictures have the name of their file; a cover has none. */
  const nameOf = (ordinal: number): string =>
    delivery.steps.find((step) => step.ordinal === ordinal)?.label || t('progress.cover');
  return (
    <div className="upload-progress num">
      {progress && (
        <>
          <ProgressBar
            done={progress.sentBytes}
            total={Math.max(1, progress.totalBytes)}
            label={t('progress.label')}
          />
          <p>
            {t('progress.words', {
              sent: format.bytes(progress.sentBytes),
              total: format.bytes(progress.totalBytes),
              speed: format.bytes(Math.round(progress.bytesPerSecond)),
            })}{' '}
            {progress.secondsLeft !== null &&
              t('progress.left', { count: Math.ceil(progress.secondsLeft) })}
          </p>
          <ul className="upload-pictures">
            {progress.pictures.map(({ ordinal, fraction }) => (
              <li key={ordinal}>
                <span>{nameOf(ordinal)}</span>
                <ProgressBar done={fraction} total={1} label={nameOf(ordinal)} />
              </li>
            ))}
          </ul>
        </>
      )}
      {delivery.articles.length > 1 && (
        <ul>
          {byArticle.map(({ title, done, own }, index) => (
            <li key={delivery.articles[index]?.articleId}>
              <span>{title || t('articles:untitled')}</span>
              <span>{t('progress.pictures', { done, total: own.length })}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
