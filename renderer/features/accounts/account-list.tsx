import { CircleUser, Pencil, PlugZap, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Account, DEFAULT_API_ADDRESS } from '../../../core/domain/account';
import { useAccounts, useStores } from '../../app/stores';
import { describeError } from '../../i18n/describe-error';
import { Button, ConfirmDialog, EmptyState, IconButton, Note, Tag } from '../../ui';
import { AccountAbilities } from './account-abilities';
import { AccountDialog } from './account-dialog';
import { AccountName } from './account-name';
import { AccountTestResult } from './account-test';
import { AccountUsage } from './account-usage';
import { useVault } from './use-vault';
import './account-list.css';

/** The accounts of this machine: add, change, test, remove. */
export function AccountList() {
  const { t } = useTranslation('accounts');
  const store = useStores().accounts;
  const accounts = useAccounts((s) => s.accounts);
  const error = useAccounts((s) => s.error);
  const [edited, setEdited] = useState<Account | 'new' | null>(null);
  const [doomed, setDoomed] = useState<Account | null>(null);
  const { ensureOpen, vaultDialog } = useVault();

  const test = async (account: Account) => {
    if (account.secret === 'locked' && !(await ensureOpen())) return;
    await store.getState().test(account.id);
  };

  return (
    <div className="accounts">
      {error && (
        <Note
          tone="accent"
          alert
          actions={
            <Button size="small" onClick={() => void store.getState().load()}>
              {t('common:tryAgain')}
            </Button>
          }
        >
          {describeError(t, error).what}
        </Note>
      )}
      {accounts?.length === 0 && (
        <EmptyState icon={CircleUser} title={t('empty')} words={t('emptyNext')} />
      )}
      <ul className="account-cards">
        {accounts?.map((account) => (
          <AccountCard
            key={account.id}
            account={account}
            onTest={() => void test(account)}
            onEdit={() => setEdited(account)}
            onRemove={() => setDoomed(account)}
          />
        ))}
      </ul>
      <Button size="small" icon={Plus} onClick={() => setEdited('new')}>
        {t('addAccount')}
      </Button>
      {edited && (
        <AccountDialog
          account={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
          onSaved={(account) => void store.getState().test(account.id)}
        />
      )}
      <ConfirmDialog
        open={doomed !== null}
        title={t('removeTitle', { name: doomed?.name ?? '' })}
        words={t('removeWords')}
        confirmLabel={t('remove')}
        cancelLabel={t('common:cancel')}
        onCancel={() => setDoomed(null)}
        onConfirm={() => {
          if (doomed) void store.getState().remove(doomed.id);
          setDoomed(null);
        }}
      />
      {vaultDialog}
    </div>
  );
}

type AccountCardProps = {
  account: Account;
  onTest: () => void;
  onEdit: () => void;
  onRemove: () => void;
};

function AccountCard({ account, onTest, onEdit, onRemove }: AccountCardProps) {
  const { t } = useTranslation('accounts');
  const result = useAccounts((s) => s.tests.get(account.id));
  const { id, name, sandbox, kind, appId, apiAddress, secret, proxy, abilities, externalLinks } =
    account;
  return (
    <li className="account-card">
      <div className="account-head">
        <h3>
          <AccountName name={name} sandbox={sandbox} />
        </h3>
        <Tag>{t(`kinds.${kind}`)}</Tag>
        {secret !== 'held' && <Tag tone="amber">{t(`secrets.${secret}`)}</Tag>}
        <span className="list-space" />
        <Button
          size="small"
          icon={PlugZap}
          busy={result?.kind === 'running'}
          disabled={secret === 'missing'}
          onClick={onTest}
        >
          {t('test')}
        </Button>
        {!sandbox && <IconButton icon={Pencil} label={t('edit')} iconSize={15} onClick={onEdit} />}
        {!sandbox && (
          <IconButton icon={Trash2} label={t('remove')} iconSize={15} onClick={onRemove} />
        )}
      </div>
      {sandbox ? (
        <p className="account-facts">{t('sandboxWords')}</p>
      ) : (
        <p className="account-facts selectable">
          <span className="mono">{appId}</span>
          {apiAddress !== DEFAULT_API_ADDRESS && (
            <>
              {' · '}
              {t('via', { address: apiAddress })}
            </>
          )}
          {proxy && ` · ${t('throughProxy', { address: proxy.address })}`}
          {externalLinks && ` · ${t('externalLinksKept')}`}
        </p>
      )}
      {/* A test under way, or one that found the reason, says more than that none has been made. */}
      {(abilities || !result) && <AccountAbilities abilities={abilities} />}
      {result && <AccountTestResult state={result} />}
      <AccountUsage id={id} />
    </li>
  );
}
