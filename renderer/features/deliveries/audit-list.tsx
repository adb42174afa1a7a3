import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../core/contract/errors';
import type { AuditEntry } from '../../../core/domain/audit';
import { describeError } from '../../i18n/describe-error';
import { useFormat } from '../../i18n/format';
import { useClient } from '../../ipc';
import { Button, EmptyState, Note, TextInput } from '../../ui';
import { auditDetails, auditSubject, hasWords } from './audit-words';
import './audit-list.css';

const PAGE = 100;

/** The audit log: who did what, the newest first. It can be read and searched, never changed. */
export function AuditList() {
  const { t } = useTranslation('audit');
  const client = useClient();
  const [entries, setEntries] = useState<AuditEntry[]>([]);
  const [more, setMore] = useState(true);
  const [error, setError] = useState<AppError | null>(null);
  const [brokenAt, setBrokenAt] = useState<number | null | undefined>(undefined);
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState<number | null>(null);
  useEffect(() => {
    let wanted = true;
    void (async () => {
      const answer = await client.call('audit.list', { before: asked, limit: PAGE });
      if (!wanted) return;
      if (!answer.ok) return setError(answer.error);
      setMore(answer.value.length === PAGE);
      setEntries((known) => (asked === null ? answer.value : [...known, ...answer.value]));
      return undefined;
    })();
    return () => {
      wanted = false;
    };
  }, [client, asked]);
  useEffect(() => {
    void client.call('audit.verify', undefined).then((answer) => {
      if (answer.ok) setBrokenAt(answer.value.brokenAt);
      return undefined;
    });
  }, [client]);
  const shown = entries.filter((entry) => {
    const said = [auditSubject(t, entry), entry.person, ...auditDetails(t, entry)];
    return hasWords([t(`action.${entry.action}`), ...said].join(' '), words);
  });
  return (
    <section className="audit" aria-label={t('title')}>
      {error && (
        <Note tone="accent" alert>
          {describeError(t, error).what}
        </Note>
      )}
      {brokenAt === null && (
        <p className="audit-chain audit-whole">
          <ShieldCheck aria-hidden size={15} /> {t('whole')}
        </p>
      )}
      {typeof brokenAt === 'number' && (
        <Note tone="accent" alert>
          <ShieldAlert aria-hidden size={15} /> {t('broken', { n: brokenAt })}
        </Note>
      )}
      <TextInput
        aria-label={t('filter')}
        placeholder={t('filter')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {shown.length === 0 && !error ? (
        <EmptyState icon={ShieldCheck} title={t('empty')} words={t('emptyNext')} />
      ) : (
        <ul className="audit-entries">
          {shown.map((entry) => (
            <AuditRow key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
      {more && entries.length > 0 && (
        <Button size="small" onClick={() => setAsked(entries.at(-1)?.id ?? null)}>
          {t('more')}
        </Button>
      )}
    </section>
  );
}

function AuditRow({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  return (
    <li className="audit-entry selectable">
      <time className="num">{format.full(entry.atMs)}</time>
      <p>
        <b>{t(`action.${entry.action}`)}</b> {auditSubject(t, entry)}
        <span className="audit-person">{entry.person || t('solo')}</span>
      </p>
      <p className="audit-detail">{auditDetails(t, entry).join(' · ')}</p>
    </li>
  );
}
