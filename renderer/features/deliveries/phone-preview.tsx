import { Smartphone } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../core/contract/calls';
import type { AppError } from '../../../core/contract/errors';
import type { DeliveryId } from '../../../core/domain/ids';
import type { Result } from '../../../core/result';
import { describeError } from '../../i18n/describe-error';
import { useClient } from '../../ipc';
import { Button, Field, TextInput } from '../../ui';

type Outcome =
  | { kind: 'done'; names: CallOutput<'deliveries.preview'> }
  | { kind: 'failed'; error: AppError };

type PhonePreviewProps = {
  /** What is said about the draft that is shown on the phones. */
  words?: string;
  /** The delivery whose draft is shown; null when there is none, which was said elsewhere. */
  draftOf: () => Promise<Result<DeliveryId> | null>;
};

/** Sends a draft to the phones of a few WeChat ids. */
export function PhonePreview({ words, draftOf }: PhonePreviewProps) {
  const { t } = useTranslation('deliveries');
  const client = useClient();
  const [names, setNames] = useState('');
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const wanted = names.split(/[\s,，、;；]+/).filter((name) => name !== '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setOutcome(null);
    const draft = await draftOf();
    if (draft === null) return setBusy(false);
    const answer = draft.ok
      ? await client.call('deliveries.preview', { id: draft.value, names: wanted.slice(0, 10) })
      : draft;
    setBusy(false);
    setOutcome(
      answer.ok ? { kind: 'done', names: answer.value } : { kind: 'failed', error: answer.error },
    );
  };
  return (
    <form className="phone-preview" onSubmit={(event) => void submit(event)}>
      <Field
        label={t('phone.label')}
        hint={words ? `${words}${t('phone.hint')}` : t('phone.hint')}
        error={outcome?.kind === 'failed' ? describeError(t, outcome.error).what : null}
      >
        {(ids) => (
          <TextInput {...ids} value={names} onChange={(event) => setNames(event.target.value)} />
        )}
      </Field>
      <Button type="submit" icon={Smartphone} busy={busy} disabled={wanted.length === 0}>
        {t('phone.send')}
      </Button>
      {outcome?.kind === 'done' && (
        <div role="status">
          <ul>
            {outcome.names.map(({ name, error }) => (
              <li key={name}>
                {t('phone.outcome', {
                  name,
                  what: error ? describeError(t, error).what : t('phone.sent'),
                })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </form>
  );
}
