import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../core/contract/errors';
import type { DeliveryLogEntry } from '../../../core/domain/delivery';
import type { DeliveryId } from '../../../core/domain/ids';
import { describeError } from '../../i18n/describe-error';
import { useFormat } from '../../i18n/format';
import { useClient } from '../../ipc';
import { Button, Dialog, Note, Spinner, TextInput } from '../../ui';
import { hasWords } from './audit-words';
import { logDetails, logWords } from './log-words';
import './audit-list.css';

type Shown = { kind: 'failed'; error: AppError } | { kind: 'done'; log: DeliveryLogEntry[] } | null;

/** Every line of a delivery's log: what was asked of WeChat, what it answered, what people decided. */
export function LogDialog({ id, onClose }: { id: DeliveryId; onClose: () => void }) {
  const { t } = useTranslation('audit');
  const client = useClient();
  const [shown, setShown] = useState<Shown>(null);
  const [words, setWords] = useState('');
  useEffect(() => {
    let wanted = true;
    void client.call('deliveries.log', { id }).then((answer) => {
      if (!wanted) return undefined;
      setShown(
        answer.ok ? { kind: 'done', log: answer.value } : { kind: 'failed', error: answer.error },
      );
      return undefined;
    });
    return () => {
      wanted = false;
    };
  }, [client, id]);
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('steps.title')}
      lead={t('steps.lead')}
      closeLabel={t('common:close')}
      footer={<Button onClick={onClose}>{t('common:close')}</Button>}
    >
      {shown === null && <Spinner />}
      {shown?.kind === 'failed' && (
        <Note tone="accent" alert>
          {describeError(t, shown.error).what}
        </Note>
      )}
      {shown?.kind === 'done' && (
        <>
          <TextInput
            aria-label={t('filter')}
            placeholder={t('filter')}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          <ul className="audit-entries log-entries">
            {shown.log.map((entry, index) => (
              // Lines are only ever added at the end.
              <LogRow key={index} entry={entry} words={words} />
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}

/** A line, unless it lacks the words that are looked for. */
function LogRow({ entry, words }: { entry: DeliveryLogEntry; words: string }) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const said = logWords(t, entry);
  const details = logDetails(t, entry);
  if (!hasWords([said, ...details].join(' '), words)) return null;
  return (
    <li className="audit-entry selectable">
      <time className="num">{format.dayClockSeconds(entry.atMs)}</time>
      <p>{said}</p>
      {details.length > 0 && <p className="audit-detail">{details.join(' · ')}</p>}
    </li>
  );
}
