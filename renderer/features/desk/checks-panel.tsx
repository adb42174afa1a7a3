import { CircleUser } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountId } from '../../../core/domain/ids';
import { useAccounts, useWindow } from '../../app/stores';
import type { DocumentSession } from '../../editor/session/document-session';
import { describeError } from '../../i18n/describe-error';
import { Button, EmptyState, Field, Note, Select, Spinner } from '../../ui';
import { FindingList, useCheck } from '../checks';

/** Milliseconds without a change after which the article is checked again. */
const QUIET = 900;

/** What would stand in the way of sending the article as it is now; follows the writing. */
export function ChecksPanel({ session }: { session: DocumentSession }) {
  const { t } = useTranslation('desk');
  const accounts = useAccounts((s) => s.accounts);
  const [chosen, setChosen] = useState<AccountId | null>(null);
  const go = useWindow((s) => s.go);
  const account = accounts?.find((a) => a.id === chosen) ?? accounts?.[0];
  if (!accounts) return null;
  if (!account) {
    return (
      <EmptyState icon={CircleUser} title={t('checksNoAccount')} words={t('checksNoAccountNext')}>
        <Button onClick={() => go('settings')}>{t('toSettings')}</Button>
      </EmptyState>
    );
  }
  const choose = (id: string) => setChosen(accounts.find((a) => a.id === id)?.id ?? null);
  return (
    <div className="checks">
      {accounts.length > 1 && (
        <Field label={t('checksFor')}>
          {({ id }) => (
            <Select
              id={id}
              value={account.id}
              options={accounts.map((a) => ({ value: a.id, label: a.name }))}
              onChange={choose}
            />
          )}
        </Field>
      )}
      <Checks session={session} accountId={account.id} />
    </div>
  );
}

type ChecksProps = { session: DocumentSession; accountId: AccountId };

function Checks({ session, accountId }: ChecksProps) {
  const { t } = useTranslation('desk');
  const { state, last, start } = useCheck(session.id, accountId);
  useAfterChanges(session, start);
  const findings = state.kind === 'done' ? state.findings : last;
  if (state.kind === 'failed') {
    return (
      <Note
        tone="accent"
        alert
        actions={
          <Button size="small" onClick={start}>
            {t('common:tryAgain')}
          </Button>
        }
      >
        {describeError(t, state.error).what}
      </Note>
    );
  }
  if (!findings) {
    return (
      <p className="checks-busy">
        <Spinner /> {t('checking')}
      </p>
    );
  }
  return (
    <output>
      <FindingList findings={findings} />
    </output>
  );
}

/** Does something now, and again when the article changed and is left alone for a moment. */
function useAfterChanges(session: DocumentSession, run: () => void): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(run, QUIET);
    };
    run();
    session.doc.on('update', later);
    return () => {
      clearTimeout(timer);
      session.doc.off('update', later);
    };
  }, [session, run]);
}
