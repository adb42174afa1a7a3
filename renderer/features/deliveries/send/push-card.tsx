import { useTranslation } from 'react-i18next';
import type { Way } from '../../../../core/domain/way';
import { AccountName } from '../../accounts';
import { type CardArticle, PushPreview } from '../../editions/push-preview';
import { wayWords } from './way-words';

type PushCardProps = {
  articles: readonly CardArticle[];
  account: { name: string; sandbox: boolean } | null;
  way: Way;
  /** More lines of the list below the card: a name and what stands beside it. */
  facts?: readonly { name: string; value: string }[];
};

/** What a reader sees of the message before opening it, and what is known of the sending. */
export function PushCard({ articles, account, way, facts = [] }: PushCardProps) {
  const { t } = useTranslation('send');
  return (
    <aside className="push-card" aria-label={t('card')}>
      <PushPreview articles={articles} account={t('card')} />
      <dl>
        <dt>{t('account')}</dt>
        <dd>{account ? <AccountName {...account} /> : t('notChosen')}</dd>
        <dt>{t('wayLabel')}</dt>
        <dd>{wayWords(t, way)}</dd>
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
