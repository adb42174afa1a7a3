import { ImageOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { assetUrl } from '../../../../core/domain/asset';
import { AccountName } from '../../accounts';

type PushCardProps = {
  title: string;
  cover: string | null;
  account: { name: string; sandbox: boolean } | null;
  /** More lines of the list below the card: a name and what stands beside it. */
  facts?: readonly { name: string; value: string }[];
};

/** What a reader sees of the article before opening it, and what is known of the sending. */
export function PushCard({ title, cover, account, facts = [] }: PushCardProps) {
  const { t } = useTranslation('send');
  return (
    <aside className="push-card" aria-label={t('card')}>
      <h2>{t('card')}</h2>
      <div className="push-cover">
        {cover ? (
          <img src={assetUrl(cover)} alt="" />
        ) : (
          <span className="push-no-cover">
            <ImageOff aria-hidden size={20} strokeWidth={1.6} />
            {t('noCover')}
          </span>
        )}
        <p>{title || t('articles:untitled')}</p>
      </div>
      <dl>
        <dt>{t('account')}</dt>
        <dd>{account ? <AccountName {...account} /> : t('notChosen')}</dd>
        <dt>{t('way')}</dt>
        <dd>{t('wayPublish')}</dd>
        {facts.map((fact) => (
          <Fact key={fact.name} {...fact} />
        ))}
      </dl>
    </aside>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="num">{value}</dd>
    </>
  );
}
