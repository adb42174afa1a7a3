import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VaultStatus } from '../../../core/domain/account';
import { useStores } from '../../app/stores';
import { describeError } from '../../i18n/describe-error';
import { Button, Dialog, Field, TextInput } from '../../ui';

const SHORTEST = 8;

type VaultDialogProps = {
  state: VaultStatus['state'];
  /** True when the vault is open now. */
  onDone: (open: boolean) => void;
};

/** Chooses the passphrase that seals secrets on this machine, or asks for it. */
export function VaultDialog({ state, onDone }: VaultDialogProps) {
  const { t } = useTranslation('accounts');
  const { accounts } = useStores();
  const form = useId();
  // What it was when it opened: unlocking must not turn one dialog into the other.
  const [choosing] = useState(state === 'unset');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function open() {
    if (passphrase.length < SHORTEST) return setError(t('vault.short', { count: SHORTEST }));
    if (choosing && passphrase !== again) return setError(t('vault.different'));
    setBusy(true);
    const { backend } = accounts.getState().vault ?? { backend: 'system' };
    const { choose, unlock } = accounts.getState();
    const answer = await (choosing && backend === 'system' ? choose : unlock)(passphrase);
    setBusy(false);
    if (answer.ok) onDone(true);
    else setError(describeError(t, answer.error).what);
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A form inside another dialog's form would send that one too.
    event.stopPropagation();
    void open();
  };

  return (
    <Dialog
      open
      onClose={() => onDone(false)}
      title={t(choosing ? 'vault.chooseTitle' : 'vault.unlockTitle')}
      lead={t(choosing ? 'vault.chooseLead' : 'vault.unlockLead')}
      closeLabel={t('common:close')}
      footer={
        <>
          <Button onClick={() => onDone(false)}>{t('common:cancel')}</Button>
          <Button look="primary" type="submit" form={form} busy={busy}>
            {t(choosing ? 'vault.choose' : 'vault.unlock')}
          </Button>
        </>
      }
    >
      <form id={form} className="account-form" onSubmit={submit} noValidate>
        <Field label={t('vault.passphrase')} error={error} hint={choosing ? t('vault.hint') : null}>
          {(ids) => (
            <TextInput
              {...ids}
              type="password"
              autoComplete="off"
              value={passphrase}
              maxLength={200}
              onChange={(event) => {
                setPassphrase(event.target.value);
                setError(null);
              }}
            />
          )}
        </Field>
        {choosing && (
          <Field label={t('vault.again')}>
            {(ids) => (
              <TextInput
                {...ids}
                type="password"
                autoComplete="off"
                value={again}
                maxLength={200}
                onChange={(event) => {
                  setAgain(event.target.value);
                  setError(null);
                }}
              />
            )}
          </Field>
        )}
      </form>
    </Dialog>
  );
}
