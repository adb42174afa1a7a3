import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { FindingField } from '../../../core/domain/finding';
import { classNames } from '../../ui';

export type MetaTextProps = {
  /** The key of the meta; findings about it lead here. */
  field: FindingField;
  /** Its name for a screen reader. */
  label: string;
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
  className: string;
  readOnly: boolean;
  /** May run over several lines on screen; a line break is never part of the value. */
  wraps?: boolean;
  invalid?: boolean;
  describedBy?: string;
  /** Takes the focus when it comes onto the paper. */
  takesFocus?: boolean;
  /** Enter, or Down where there is no line below. */
  onLeave?: () => void;
};

/**
 * A line of an article's meta that is written directly on the paper.
 *
 * While an input method composes, the field keeps what is typed to itself and nothing is written
 * back into it; so compositions and the field's own undo stay whole.
 */
export function MetaText({
  value,
  onChange,
  onLeave,
  takesFocus = false,
  ...props
}: MetaTextProps) {
  // What an input method has not finished; only then the field shows something else than its value.
  const [draft, setDraft] = useState<string | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (takesFocus) area.current?.focus();
  }, [takesFocus]);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const at = event.currentTarget;
    const plain = !(event.shiftKey || event.metaKey || event.ctrlKey || event.altKey);
    const atEnd = at.selectionStart === at.value.length;
    if (
      event.key === 'Enter' ||
      (event.key === 'ArrowDown' && plain && (atEnd || showsOneLine(at)))
    ) {
      event.preventDefault();
      if (plain) onLeave?.();
    }
  };
  return (
    <textarea
      ref={area}
      data-field={props.field}
      rows={1}
      spellCheck={false}
      className={classNames('meta-text', props.wraps && 'meta-text-wraps', props.className)}
      aria-label={props.label}
      aria-invalid={props.invalid || undefined}
      aria-describedby={props.describedBy}
      placeholder={props.placeholder}
      readOnly={props.readOnly}
      value={draft ?? value}
      onChange={({ currentTarget, nativeEvent }) => {
        if (nativeEvent instanceof InputEvent && nativeEvent.isComposing) {
          setDraft(currentTarget.value);
        } else onChange(oneLineOf(currentTarget.value));
      }}
      onCompositionStart={({ currentTarget }) => setDraft(currentTarget.value)}
      onCompositionEnd={({ currentTarget }) => {
        setDraft(null);
        onChange(oneLineOf(currentTarget.value));
      }}
      onKeyDown={onKeyDown}
    />
  );
}

function oneLineOf(typed: string): string {
  return typed.replace(/[\r\n]+/g, ' ');
}

function showsOneLine(field: HTMLTextAreaElement): boolean {
  const lineHeight = Number.parseFloat(getComputedStyle(field).lineHeight);
  return field.clientHeight < lineHeight * 1.9;
}
