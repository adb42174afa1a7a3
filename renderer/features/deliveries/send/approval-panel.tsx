import { BadgeCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../../core/contract/errors';
import { personHere } from '../../../../core/domain/person';
import { useWindow, useWorkspace } from '../../../app/stores';
import { describeError } from '../../../i18n/describe-error';
import { useFormat } from '../../../i18n/format';
import { useClient } from '../../../ipc';
import { Button, Field, Note, TextInput } from '../../../ui';
import type { SendPlan } from './send-plan';

/** The second person's consent, where the team wants one: who has given it, or the way to give it. */
export function ApprovalPanel({
  plan,
  versionHash,
}: {
  plan: SendPlan;
  versionHash: string | null;
}) {
  const { t } = useTranslation('send');
  const format = useFormat();
  const client = useClient();
  const policy = useWorkspace((s) => s.workspace.policy);
  const given = useWorkspace((s) => s.workspace.approvals.find((a) => a.id === versionHash));
  const people = useWorkspace((s) => s.workspace.people);
  const me = personHere(
    people,
    useWindow((s) => s.info.settings.personId),
  );
  const [name, setName] = useState('');
  const [error, setError] = useState<AppError | null>(null);
  if (given) {
    return (
      <Note tone="jade" title={t('approval.given', { name: given.personName })}>
        {t('approval.givenWords', { time: format.dayTime(given.atMs) })}
      </Note>
    );
  }
  if (!policy.secondApproval || !plan.account) return null;
  const accountId = plan.account.id;
  const approve = async () => {
    const personName = name.trim();
    const known = people.find((person) => person.name === personName);
    const answer = await client.call('deliveries.approve', {
      articleIds: plan.articles.map((article) => article.id),
      accountId,
      personId: known?.id ?? null,
      personName,
    });
    setError(answer.ok ? null : answer.error);
  };
  const own = me !== null && name.trim() === me.name;
  return (
    <div className="flow-approval">
      <Note tone="amber" title={t('approval.needed')}>
        {t('approval.neededWords')}
      </Note>
      <Field
        label={t('approval.who')}
        error={own ? t('approval.notYourself') : error && describeError(t, error).what}
      >
        {(ids) => (
          <TextInput
            {...ids}
            value={name}
            maxLength={80}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Button
        icon={BadgeCheck}
        disabled={name.trim() === '' || own || versionHash === null}
        onClick={() => void approve()}
      >
        {t('approval.give')}
      </Button>
    </div>
  );
}
