import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RobotState } from '../../../core/contract/calls/accounts';
import { type AppError, appError } from '../../../core/contract/errors';
import type { Result } from '../../../core/result';
import { useStores } from '../../app/stores';
import { describeError } from '../../i18n/describe-error';
import { useClient } from '../../ipc';
import { Button, Field, Tag, TextInput } from '../../ui';
import { useVault } from '../accounts';

/** Sets, tries and removes the team's WeCom group robot. What was set is never shown again. */
export function RobotForm() {
  const { t } = useTranslation('schedule');
  const client = useClient();
  const { toasts } = useStores();
  const { ensureOpen, vaultDialog } = useVault();
  const [state, setState] = useState<RobotState | null>(null);
  const [webhook, setWebhook] = useState('');
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    void client.call('robot.state', undefined).then((answer) => {
      if (answer.ok) setState(answer.value);
    });
  }, [client]);

  function take(answer: Result<RobotState>): void {
    setError(answer.ok ? null : answer.error);
    if (answer.ok) {
      setState(answer.value);
      setWebhook('');
    }
  }

  async function save() {
    if (!(await ensureOpen())) return setError(appError('vault-locked'));
    take(await client.call('robot.set', { webhook }));
  }

  async function tryOut() {
    if (!(await ensureOpen())) return;
    setBusy(true);
    const answer = await client.call('robot.test', undefined);
    setBusy(false);
    if (answer.ok) toasts.getState().say({ key: 'schedule:robotSaid' });
    setError(answer.ok ? null : answer.error);
  }

  const isSet = state === 'ready' || state === 'locked';
  return (
    <div className="robot-form">
      <Field
        label={t('robot')}
        hint={t(isSet ? 'robotReplaceHint' : 'robotHint')}
        error={error && describeError(t, error).what}
        aside={isSet && <Tag tone="jade">{t('robotSet')}</Tag>}
      >
        {(ids) => (
          <TextInput
            {...ids}
            type="password"
            autoComplete="off"
            placeholder="https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…"
            value={webhook}
            onChange={(event) => setWebhook(event.target.value)}
          />
        )}
      </Field>
      <div className="robot-actions">
        <Button size="small" disabled={webhook.trim() === ''} onClick={() => void save()}>
          {t(isSet ? 'robotReplace' : 'robotSave')}
        </Button>
        {isSet && (
          <>
            <Button size="small" busy={busy} onClick={() => void tryOut()}>
              {t('robotTest')}
            </Button>
            <Button
              size="small"
              look="danger"
              onClick={() => void client.call('robot.set', { webhook: null }).then(take)}
            >
              {t('robotRemove')}
            </Button>
          </>
        )}
      </div>
      {vaultDialog}
    </div>
  );
}
