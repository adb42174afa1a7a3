import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../core/contract/errors';
import type { MassAllowance, Usage } from '../../../core/domain/allowance';
import type { AccountId } from '../../../core/domain/ids';
import { nextBeijingMidnightMs } from '../../../core/domain/quota';
import { describeError } from '../../i18n/describe-error';
import { useFormat } from '../../i18n/format';
import { useClient } from '../../ipc';

type Counted =
  | { kind: 'closed' }
  | { kind: 'failed'; error: AppError }
  | { kind: 'read'; usage: Usage[]; mass: MassAllowance | null; atMs: number };

/** How much of WeChat's daily allowances an account has used; read when it is opened. */
export function AccountUsage({ id }: { id: AccountId }) {
  const { t } = useTranslation('accounts');
  const client = useClient();
  const [counted, setCounted] = useState<Counted>({ kind: 'closed' });
  const read = useCallback(async () => {
    const usage = await client.call('quota.usage', { accountId: id });
    if (!usage.ok) return setCounted({ kind: 'failed', error: usage.error });
    const mass = await client.call('quota.mass', { accountId: id });
    const allowance = mass.ok ? mass.value : null;
    setCounted({ kind: 'read', usage: usage.value, mass: allowance, atMs: Date.now() });
  }, [client, id]);
  return (
    <details className="usage" onToggle={(event) => event.currentTarget.open && void read()}>
      <summary>{t('usage')}</summary>
      {counted.kind === 'failed' && (
        <p role="alert">
          {t('usageFailed')} {describeError(t, counted.error).what}
        </p>
      )}
      {counted.kind === 'read' && <UsageTable {...counted} />}
    </details>
  );
}

function UsageTable({ usage, mass, atMs }: Extract<Counted, { kind: 'read' }>) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const made = usage.filter((row) => row.used > 0);
  return (
    <>
      {mass && <MassWords mass={mass} />}
      <p className="num">
        {made.length === 0
          ? t('usageNone')
          : t('usageWords', { time: format.dayTime(nextBeijingMidnightMs(atMs)) })}
      </p>
      {made.length > 0 && (
        <table className="num">
          <thead>
            <tr>
              <th scope="col">{t('usageCall')}</th>
              <th scope="col">{t('usageUsed')}</th>
              <th scope="col">{t('usageLeft')}</th>
            </tr>
          </thead>
          <tbody>
            {made.map(({ call, used, limit }) => (
              <tr key={call}>
                <td>{t(`call.${call}`)}</td>
                <td>
                  {format.number(used)} / {format.number(limit)}
                </td>
                <td>{format.number(Math.max(0, limit - used))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

/** What is left of the mass sends, and how that was counted. */
export function MassWords({ mass }: { mass: MassAllowance }) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const { left, limit, ours, others, period, resetsAtMs, toAllToday } = mass;
  const sentences = [
    t('massLeft', {
      left,
      limit,
      period: t(`massPeriod.${period}`),
      time: format.dayTime(resetsAtMs),
    }),
    ...(toAllToday
      ? [t('massToAllToday', { limit: toAllToday.limit, left: toAllToday.left })]
      : []),
    t('massFrom', { ours, others }),
  ];
  return (
    <p className="num">
      <b>{t('mass')}</b> {sentences.join(t('common:betweenSentences'))}
    </p>
  );
}
