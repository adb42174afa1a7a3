import { CircleUser, Plus } from 'lucide-react';
import { RadioGroup } from 'radix-ui';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '../../../../core/domain/account';
import { useAccounts, useStores } from '../../../app/stores';
import { Button, EmptyState, Tag } from '../../../ui';
import { AccountDialog, AccountName } from '../../accounts';
import { PlanCard } from './plan-card';
import type { SendPlan } from './send-plan';
import { WayChoice } from './way-choice';

/** Which account it goes out on, in which way, to whom, and when. */
export function AccountStep({ plan }: { plan: SendPlan }) {
  const { t } = useTranslation('send');
  const accounts = useAccounts((s) => s.accounts);
  const store = useStores().accounts;
  const { account, choose: change } = plan;
  const [adding, setAdding] = useState(false);
  const onChoose = (accountId: Account['id']) => change({ accountId });
  const unasked = account !== null && account.abilities === null && account.secret === 'held';
  const askedId = unasked ? account.id : null;
  // What an account may do is asked once; the answer is kept.
  useEffect(() => {
    if (askedId) void store.getState().test(askedId);
  }, [store, askedId]);
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
        {account && <WayChoice plan={plan} account={account} />}
        {adding && (
          <AccountDialog
            account={null}
            onClose={() => setAdding(false)}
            onSaved={(saved) => onChoose(saved.id)}
          />
        )}
      </section>
      <PlanCard plan={plan} />
    </div>
  );
}
