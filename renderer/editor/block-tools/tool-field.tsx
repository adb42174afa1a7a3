import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useState } from 'react';
import { classNames, TextInput } from '../../ui';
import { backToBody } from './focus';

type ToolFieldProps = {
  label: string;
  value: string;
  maxLength: number;
  /** Shown while nothing is written; the label if left out. */
  placeholder?: string;
  /** Whether what was written can be taken; what cannot stays in the field, marked. */
  accepts?: (value: string) => boolean;
  wide?: boolean;
  /** For a few figures. */
  narrow?: boolean;
  onSave: (value: string) => void;
};

/**
 * A property of a block in its floating tools: saved by Enter, which leads back to the text, and when
 * the field is left. Escape gives up what was written.
 */
export function ToolField(props: ToolFieldProps) {
  const {
    label,
    value,
    maxLength,
    placeholder,
    accepts = () => true,
    wide,
    narrow,
    onSave,
  } = props;
  const [editor] = useLexicalComposerContext();
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? value;
  const wrong = draft !== null && !accepts(draft.trim());

  const save = () => {
    if (draft === null || wrong) return;
    if (draft.trim() !== value) onSave(draft.trim());
    setDraft(null);
  };
  return (
    <TextInput
      className={classNames('tool-field', wide && 'tool-field-wide', narrow && 'tool-field-narrow')}
      aria-label={label}
      aria-invalid={wrong || undefined}
      placeholder={placeholder ?? label}
      maxLength={maxLength}
      value={shown}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        if (event.key === 'Enter') save();
        else setDraft(null);
        if (event.key === 'Escape' || !wrong) backToBody(editor);
      }}
    />
  );
}
