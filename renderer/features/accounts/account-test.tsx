import { CircleCheck, CircleMinus, CircleX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AccountTest } from '../../../core/contract/calls/accounts';
import { describeError } from '../../i18n/describe-error';
import { Note, Spinner } from '../../ui';
import type { AccountTestState } from './accounts-store';
import { RefusedAddress } from './refused-address';
import './account-test.css';

/** What a test of the connection found, in the meaning it has for a person. */
export function AccountTestResult({ state }: { state: AccountTestState }) {
  const { t } = useTranslation('accounts');
  if (state.kind === 'running') {
    return (
      <output className="account-testing">
        <Spinner /> {t('testing')}
      </output>
    );
  }
  if (state.kind === 'failed') {
    return (
      <Note tone="accent" alert>
        {describeError(t, state.error).what}
      </Note>
    );
  }
  return (
    <ul className="account-checks" aria-label={t('testResult')}>
      {state.test.checks.map((check) => (
        <TestLine key={check.kind} check={check} />
      ))}
    </ul>
  );
}

const ICONS = { yes: CircleCheck, no: CircleX, skipped: CircleMinus };

function TestLine({ check }: { check: AccountTest['checks'][number] }) {
  const { t } = useTranslation('accounts');
  const Icon = ICONS[check.outcome];
  const error = check.error && describeError(t, check.error);
  return (
    <li className={`account-check account-check-${check.outcome}`}>
      <Icon aria-hidden size={17} strokeWidth={1.8} />
      <div className="selectable">
        <p>{t(`tests.${check.kind}.${check.outcome}`)}</p>
        {error && (
          <p className="account-check-why">
            {error.what} {error.next}
          </p>
        )}
        {check.error && <RefusedAddress error={check.error} />}
        {error?.detail && <p className="account-check-detail mono">{error.detail}</p>}
      </div>
    </li>
  );
}
