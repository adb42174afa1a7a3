import { type ComponentPropsWithRef, type ReactNode, useId } from 'react';
import { classNames } from './class-names';
import './field.css';

type FieldProps = {
  label: string;
  /** A sentence of help; replaced by the error while there is one. */
  hint?: ReactNode;
  error?: string | null | undefined;
  /** Shown at the right of the label, e.g. a counter. */
  aside?: ReactNode;
  children: (ids: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': boolean | undefined;
  }) => ReactNode;
};

/** A label, what is entered, and a sentence about it, tied together for screen readers. */
export function Field({ label, hint, error, aside, children }: FieldProps) {
  const id = useId();
  const said = error ?? hint;
  return (
    <div className="field">
      <div className="field-head">
        <label htmlFor={id}>{label}</label>
        {aside}
      </div>
      {children({
        id,
        'aria-describedby': said ? `${id}-said` : undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {said && (
        <p
          id={`${id}-said`}
          className={classNames('field-said', error && 'field-error')}
          role={error ? 'alert' : undefined}
        >
          {said}
        </p>
      )}
    </div>
  );
}

/** One line of text. */
export function TextInput({ className, ...rest }: ComponentPropsWithRef<'input'>) {
  return (
    <input type="text" spellCheck={false} className={classNames('input', className)} {...rest} />
  );
}

/** Some lines of text. */
export function TextArea({ className, ...rest }: ComponentPropsWithRef<'textarea'>) {
  return (
    <textarea spellCheck={false} className={classNames('input', 'textarea', className)} {...rest} />
  );
}
