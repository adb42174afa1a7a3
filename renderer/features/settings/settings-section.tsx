import { type ReactNode, useId } from 'react';

type SettingsSectionProps = { title: string; words: string; children: ReactNode };

/** One part of the settings: what it is about at the left, the choices at the right. */
export function SettingsSection({ title, words, children }: SettingsSectionProps) {
  const id = useId();
  return (
    <section className="settings-section" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        <p className="phrases">{words}</p>
      </header>
      <div className="settings-choices">{children}</div>
    </section>
  );
}
