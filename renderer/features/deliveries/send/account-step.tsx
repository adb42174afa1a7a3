import { CircleUser, Plus } from 'lucide-react';
import { RadioGroup } from 'radix-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountId } from '../../../../core/domain/ids';
import { useAccounts } from '../../../app/stores';
import { Button, EmptyState, Tag } from '../../../ui';
import { AccountDialog, AccountName } from '../../accounts';
import type { StepProps } from './content-step';
import { PushCard } from './push-card';

/** Which account it goes out on. */
export function AccountStep({
  article,
  account,
  onChoose,
}: StepProps & { onChoose: (id: AccountId) => void }) {
  const { t } = useTranslation('send');
  const accounts = useAccounts((s) => s.accounts);
  const [adding, setAdding] = useState(false);
  const choose = (value: string) => {
    const found = accounts?.find((a) => a.id === value);
    if (found) onChoose(found.id);
  };
  return (
    <div className="flow-two">
      <section>
        <h2>{t('accounts.heading')}</h2>
        <p className="flow-lead">{t('accounts.lead')}</p>
        {accounts?.length === 0 && (
          <EmptyState
            icon={CircleUser}
            title={t('accounts.empty')}
            words={t('accounts.emptyNext')}
          />
        )}
        <RadioGroup.Root
          className="flow-accounts"
          aria-label={t('accounts.heading')}
          value={account?.id ?? ''}
          onValueChange={choose}
        >
          {accounts?.map((a) => (
            <RadioGroup.Item
              key={a.id}
              value={a.id}
              className="flow-account"
              disabled={a.secret === 'missing'}
            >
              <span className="flow-radio" aria-hidden />
              <span className="flow-account-words">
                <AccountName name={a.name} sandbox={a.sandbox} />
                <small>{t(a.sandbox ? 'accounts.sandboxWords' : `accounts.${a.kind}Words`)}</small>
              </span>
              {a.secret !== 'held' && <Tag tone="amber">{t(`accounts:secrets.${a.secret}`)}</Tag>}
              <Tag>{t(`accounts:kinds.${a.kind}`)}</Tag>
            </RadioGroup.Item>
          ))}
        </RadioGroup.Root>
        <Button icon={Plus} onClick={() => setAdding(true)}>
          {t('accounts:addAccount')}
        </Button>
        {adding && (
          <AccountDialog
            account={null}
            onClose={() => setAdding(false)}
            onSaved={(saved) => onChoose(saved.id)}
          />
        )}
      </section>
      <PushCard title={article.title} cover={article.cover} account={account} />
    </div>
  );
}
