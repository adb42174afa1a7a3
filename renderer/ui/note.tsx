import type { ReactNode } from 'react';
import type { Tone } from './tag';
import './note.css';

type NoteProps = {
  tone: Tone;
  /** The first words, in bold. */
  title?: string;
  /** Spoken at once by screen readers; for errors. */
  alert?: boolean;
  children?: ReactNode;
  actions?: ReactNode;
};

/** A sentence that must be seen, on a soft ground. */
export function Note({ tone, title, alert = false, children, actions }: NoteProps) {
  return (
    <div className={`note tone-${tone}`} role={alert ? 'alert' : undefined}>
      <div className="note-words selectable">
        {title && <b>{title}</b>}
        {children}
      </div>
      {actions && <div className="note-actions">{actions}</div>}
    </div>
  );
}
