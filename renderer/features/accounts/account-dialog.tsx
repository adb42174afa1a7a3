import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../core/contract/errors';
import type { Account } from '../../../core/domain/account';
import { useStores } from '../../app/stores';
import { describeError } from '../../i18n/describe-error';
import { Button, Dialog, Field, Note, Segmented, Switch, TextInput } from '../../ui';
import {
  type AccountFields,
  fieldsOf,
  type InvalidFields,
  invalidFields,
  proxyInputOf,
} from './account-form';
import { useVault } from './use-vault';
import './account-dialog.css';

type AccountDialogProps = {
  /** The account to change; null to add one. */
  account: Account | null;
  onClose: () => void;
  onSaved?: (account: Account) => void;
};

const NONE: InvalidFields = new Set();

/** Adds an account, or changes one. */
export function AccountDialog({ account, onClose, onSaved }: AccountDialogProps) {
  const { t } = useTranslation('accounts');
  const { accounts } = useStores();
  const form = useId();
  const [fields, setFields] = useState(() => fieldsOf(account));
  const [invalid, setInvalid] = useState(NONE);
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const { ensureOpen, vaultDialog } = useVault();
  const keepsSecret = account !== null && account.secret !== 'missing';

  const change = (change: Partial<AccountFields>) => {
    setFields((before) => ({ ...before, ...change }));
    setInvalid(NONE);
    setError(null);
  };

  async function save() {
    const wrong = invalidFields(fields, keepsSecret);
    setInvalid(wrong);
    if (wrong.size > 0) return;
    // Nothing secret is stored before the vault can take it.
    const secrets = fields.appSecret.trim() + fields.proxyPassword;
    if (secrets !== '' && !(await ensureOpen())) return;
    setBusy(true);
    const { create, update } = accounts.getState();
    const { appSecret, appId, name, kind, apiAddress, externalLinks } = fields;
    const proxy = proxyInputOf(fields);
    const answer = account
      ? await update({
          id: account.id,
          name,
          kind,
          apiAddress,
          proxy,
          externalLinks,
          ...(appSecret.trim() ? { appSecret } : {}),
        })
      : await create({ name, kind, appId, appSecret, apiAddress, proxy, externalLinks });
    setBusy(false);
    if (!answer.ok) return setError(answer.error);
    onSaved?.(answer.value);
    onClose();
  }

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  const said = (field: keyof AccountFields) => (invalid.has(field) ? t(`invalid.${field}`) : null);
  const problem = error && describeError(t, error);

  return (
    <Dialog
      open
      onClose={onClose}
      title={t(account ? 'editTitle' : 'addTitle')}
      lead={account ? undefined : t('addLead')}
      closeLabel={t('common:close')}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button look="primary" type="submit" form={form} busy={busy}>
            {t(account ? 'save' : 'add')}
          </Button>
        </>
      }
    >
      <form id={form} className="account-form" onSubmit={submit} noValidate>
        {problem && (
          <Note tone="accent" alert>
            {problem.what} {problem.next}
          </Note>
        )}
        <Field label={t('name')} hint={t('nameHint')} error={said('name')}>
          {(ids) => (
            <TextInput
              {...ids}
              value={fields.name}
              maxLength={40}
              onChange={(event) => change({ name: event.target.value })}
            />
          )}
        </Field>
        <div className="field">
          <div className="field-head">{t('kind')}</div>
          <Segmented
            label={t('kind')}
            value={fields.kind}
            options={(['subscription', 'service'] as const).map((value) => ({
              value,
              label: t(`kinds.${value}`),
            }))}
            onChange={(kind) => change({ kind })}
          />
        </div>
        <Field label={t('appId')} hint={t('appIdHint')} error={said('appId')}>
          {(ids) => (
            <TextInput
              {...ids}
              className="mono"
              value={fields.appId}
              disabled={account !== null}
              maxLength={64}
              onChange={(event) => change({ appId: event.target.value })}
            />
          )}
        </Field>
        <Field
          label={t('appSecret')}
          hint={t(keepsSecret ? 'appSecretKept' : 'appSecretHint')}
          error={said('appSecret')}
        >
          {(ids) => (
            <TextInput
              {...ids}
              type="password"
              className="mono"
              autoComplete="off"
              value={fields.appSecret}
              maxLength={128}
              onChange={(event) => change({ appSecret: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('apiAddress')} hint={t('apiAddressHint')} error={said('apiAddress')}>
          {(ids) => (
            <TextInput
              {...ids}
              className="mono"
              value={fields.apiAddress}
              maxLength={300}
              onChange={(event) => change({ apiAddress: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('proxy')} hint={t('proxyHint')} error={said('proxyAddress')}>
          {(ids) => (
            <TextInput
              {...ids}
              className="mono"
              value={fields.proxyAddress}
              maxLength={300}
              onChange={(event) => change({ proxyAddress: event.target.value })}
            />
          )}
        </Field>
        {fields.proxyAddress.trim() !== '' && (
          <div className="account-proxy">
            <Field label={t('proxyUser')}>
              {(ids) => (
                <TextInput
                  {...ids}
                  autoComplete="off"
                  value={fields.proxyUser}
                  maxLength={100}
                  onChange={(event) => change({ proxyUser: event.target.value })}
                />
              )}
            </Field>
            <Field
              label={t('proxyPassword')}
              hint={t(account?.proxy?.hasPassword ? 'proxyKept' : 'proxyPasswordHint')}
            >
              {(ids) => (
                <TextInput
                  {...ids}
                  type="password"
                  autoComplete="off"
                  value={fields.proxyPassword}
                  maxLength={200}
                  onChange={(event) => change({ proxyPassword: event.target.value })}
                />
              )}
            </Field>
          </div>
        )}
        {account?.sandbox !== true && (
          <Switch
            label={t('externalLinks')}
            hint={t('externalLinksHint')}
            checked={fields.externalLinks}
            onChange={(externalLinks) => change({ externalLinks })}
          />
        )}
      </form>
      {vaultDialog}
    </Dialog>
  );
}
