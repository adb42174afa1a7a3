import { useTranslation } from 'react-i18next';
import { Note } from '../../../ui';
import type { StepProps } from './content-step';
import { PushCard } from './push-card';

const POINTS = ['freeze', 'silent', 'cancel', 'once'] as const;

/** What pressing the button does, said before it is pressed. */
export function ConfirmStep({ article, account }: StepProps) {
  const { t } = useTranslation('send');
  const name = account?.name ?? '';
  return (
    <div className="flow-two">
      <section>
        <h2>{t('confirm.heading', { name })}</h2>
        <p className="flow-lead">{t('confirm.lead')}</p>
        {account?.sandbox ? (
          <Note tone="plum" title={t('confirm.sandboxTitle')}>
            {t('confirm.sandbox')}
          </Note>
        ) : (
          <Note tone="amber" title={t('confirm.realTitle')}>
            {t('confirm.real')}
          </Note>
        )}
        <ul className="flow-points">
          {POINTS.map((point) => (
            <li key={point}>
              <b>{t(`confirm.${point}Title`)}</b>
              {t(`confirm.${point}`)}
            </li>
          ))}
        </ul>
      </section>
      <PushCard title={article.title} cover={article.cover} account={account} />
    </div>
  );
}
