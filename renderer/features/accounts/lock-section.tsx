import { Lock, LockOpen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccounts, useStores, useWindow } from '../../app/stores';
import { Button, Select, Switch } from '../../ui';
import { useVault } from './use-vault';
import { VaultDialog } from './vault-dialog';

const MINUTES = ['0', '5', '15', '60'] as const;

/** Locks sending: now, or when nobody is there. */
export function LockSection() {
  const { t } = useTranslation('accounts');
  const { accounts, window } = useStores();
  const vault = useAccounts((s) => s.vault);
  const after = useWindow((s) => s.info.settings.lockAfterMinutes);
  const withScreen = useWindow((s) => s.info.settings.lockWithScreen);
  const { ensureOpen, vaultDialog } = useVault();
  const [choosing, setChoosing] = useState(false);
  if (!vault) return null;
  const hasPassphrase = vault.backend === 'passphrase' && vault.state !== 'unset';
  return (
    <>
      <div className="field-line">
        <span>{t(`lock.state.${hasPassphrase ? vault.state : 'unset'}`)}</span>
        {!hasPassphrase && (
          <Button size="small" icon={Lock} onClick={() => setChoosing(true)}>
            {t('lock.choose')}
          </Button>
        )}
        {hasPassphrase && vault.state === 'ready' && (
          <Button size="small" icon={Lock} onClick={() => void accounts.getState().lock()}>
            {t('lock.now')}
          </Button>
        )}
        {vault.state === 'locked' && (
          <Button size="small" icon={LockOpen} onClick={() => void ensureOpen()}>
            {t('lock.unlock')}
          </Button>
        )}
      </div>
      {hasPassphrase && (
        <div className="field-line">
          <span>{t('lock.after')}</span>
          <Select
            label={t('lock.after')}
            value={String(after)}
            options={MINUTES.map((value) => ({ value, label: t(`lock.minutes.${value}`) }))}
            onChange={(value) =>
              void window.getState().saveSettings({ lockAfterMinutes: Number(value) })
            }
          />
        </div>
      )}
      {hasPassphrase && (
        <Switch
          label={t('lock.withScreen')}
          hint={t('lock.withScreenHint')}
          checked={withScreen}
          onChange={(lockWithScreen) => void window.getState().saveSettings({ lockWithScreen })}
        />
      )}
      {choosing && <VaultDialog state="unset" onDone={() => setChoosing(false)} />}
      {vaultDialog}
    </>
  );
}
