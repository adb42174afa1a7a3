import { Check, Unlink } from 'lucide-react';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton, TextInput } from '../../ui';
import { readUrl } from './url';

export type LinkFormProps = {
  url: string;
  onSubmit: (url: string) => void;
  /** The field was left. */
  onCancel: () => void;
  /** The person wants back to the text. */
  onEscape: () => void;
  onRemove: (() => void) | null;
};

/** The field for the address of a link. */
export function LinkForm({ url, onSubmit, onCancel, onEscape, onRemove }: LinkFormProps) {
  const { t } = useTranslation('editor');
  const [text, setText] = useState(url);
  const [wrong, setWrong] = useState(false);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  useEffect(() => {
    const box = form.current;
    const onLeave = ({ relatedTarget }: FocusEvent) => {
      if (!(relatedTarget instanceof Node && box?.contains(relatedTarget))) onCancel();
    };
    box?.addEventListener('focusout', onLeave);
    return () => box?.removeEventListener('focusout', onLeave);
  }, [onCancel]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readUrl(text);
    if (read) onSubmit(read);
    else setWrong(true);
  };
  return (
    <form ref={form} className="link-form" onSubmit={submit}>
      <div className="link-form-row">
        <TextInput
          ref={field}
          className="link-field"
          aria-label={t('link.address')}
          placeholder={t('link.placeholder')}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? id : undefined}
          value={text}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
            event.stopPropagation();
            onEscape();
          }}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setWrong(false);
          }}
        />
        <IconButton icon={Check} label={t('link.apply')} type="submit" />
        {onRemove && <IconButton icon={Unlink} label={t('link.remove')} onClick={onRemove} />}
      </div>
      {wrong && (
        <p id={id} role="alert" className="link-wrong">
          {t('link.wrong')}
        </p>
      )}
    </form>
  );
}
