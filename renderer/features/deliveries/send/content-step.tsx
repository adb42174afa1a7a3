import { useTranslation } from 'react-i18next';
import type { Account } from '../../../../core/domain/account';
import type { ArticleSummary } from '../../../../core/domain/article';
import { useDesk } from '../../../app/stores';
import { useFormat } from '../../../i18n/format';
import { PushCard } from './push-card';

export type StepProps = { article: ArticleSummary; account: Account | null };

/** What is going to be sent. */
export function ContentStep({ article, account }: StepProps) {
  const { t } = useTranslation('send');
  const format = useFormat();
  const rendering = useDesk((s) => (s.articleId === article.id ? s.rendering : null));
  const characters = rendering?.characters ?? article.characters;
  const images = rendering?.images.length ?? article.images;
  const lines = [
    { name: t('content.title'), value: article.title },
    { name: t('content.author'), value: article.author },
    { name: t('content.digest'), value: article.digest },
  ];
  return (
    <div className="flow-two">
      <section>
        <h2>{t('content.heading')}</h2>
        <p className="flow-lead">{t('content.lead')}</p>
        <dl className="flow-facts">
          {lines.map((line) => (
            <div key={line.name}>
              <dt>{line.name}</dt>
              <dd className="selectable">
                {line.value.trim() || <span className="flow-none">{t('content.none')}</span>}
              </dd>
            </div>
          ))}
          <div>
            <dt>{t('content.size')}</dt>
            <dd className="num">
              {t('content.sizeWords', { characters: format.number(characters), images })}
            </dd>
          </div>
        </dl>
      </section>
      <PushCard title={article.title} cover={article.cover} account={account} />
    </div>
  );
}
