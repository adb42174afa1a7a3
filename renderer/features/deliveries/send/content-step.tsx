import { useTranslation } from 'react-i18next';
import type { ArticleSummary } from '../../../../core/domain/article';
import { useFormat } from '../../../i18n/format';
import { StatusTag } from '../../articles';
import { PlanCard } from './plan-card';
import type { SendPlan } from './send-plan';

/** What is going to be sent. */
export function ContentStep({ plan }: { plan: SendPlan }) {
  const { t } = useTranslation('send');
  const { articles } = plan;
  return (
    <div className="flow-two">
      <section>
        <h2>{t(articles.length === 1 ? 'content.heading' : 'content.headingMany')}</h2>
        <p className="flow-lead">{t('content.lead')}</p>
        {articles.length === 1 && articles[0] ? (
          <Facts article={articles[0]} />
        ) : (
          <ol className="flow-articles">
            {articles.map((article, index) => (
              <Line key={article.id} article={article} index={index} />
            ))}
          </ol>
        )}
      </section>
      <PlanCard plan={plan} />
    </div>
  );
}

function Line({ article, index }: { article: ArticleSummary; index: number }) {
  const { t } = useTranslation('send');
  const format = useFormat();
  return (
    <li>
      <span>{index === 0 ? t('editions:head') : t('editions:nth', { n: index + 1 })}</span>
      <b>{article.title || t('articles:untitled')}</b>
      <StatusTag status={article.status} />
      <small className="num">
        {t('content.sizeWords', {
          characters: format.number(article.characters),
          images: article.images,
        })}
      </small>
    </li>
  );
}

function Facts({ article }: { article: ArticleSummary }) {
  const { t } = useTranslation('send');
  const format = useFormat();
  const lines = [
    { name: t('content.title'), value: article.title },
    { name: t('content.author'), value: article.author },
    { name: t('content.digest'), value: article.digest },
  ];
  return (
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
          {t('content.sizeWords', {
            characters: format.number(article.characters),
            images: article.images,
          })}
        </dd>
      </div>
    </dl>
  );
}
