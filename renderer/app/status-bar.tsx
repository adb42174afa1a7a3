import type { LexicalEditor } from 'lexical';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { calm } from '../calm/calm';
import type { DocumentSession } from '../editor/session/document-session';
import { useSelectedCharacters } from '../editor/feed/selected-characters';
import { useSaveState } from '../editor/session/use-document-session';
import { ChecksCount } from '../features/checks';
import { describeError } from '../i18n/describe-error';
import { useFormat } from '../i18n/format';
import { classNames } from '../ui';
import { HtmlCost } from './html-cost';
import { useDesk, useStores, useWindow } from './stores';
import './status-bar.css';

/** Chinese characters that a reader takes in within a minute. */
const READ_PER_MINUTE = 400;

/** Milliseconds within which the figures change at most once. */
const FIGURES_PAUSE = 300;

/** The quiet line at the bottom: where the text is kept, how much there is of it, online or not. */
export function StatusBar() {
  const { t } = useTranslation('shell');
  const session = useDesk((s) => s.session);
  const writing = useWindow((s) => s.view === 'articles');
  const online = useOnline();
  return (
    <footer className="status" aria-label={t('status')}>
      {writing && session && <Saved session={session} />}
      {writing && <Figures />}
      {writing && session && <ChecksCount session={session} />}
      <span className="status-space" />
      <span className={classNames('status-state', online ? 'status-good' : 'status-quiet')}>
        {t(online ? 'online' : 'offline')}
      </span>
    </footer>
  );
}

function Saved({ session }: { session: DocumentSession }) {
  const { t } = useTranslation('shell');
  const format = useFormat();
  const { state, at, error } = useSaveState(session);
  if (state === 'failed') {
    return (
      <span className="status-state status-bad" role="alert">
        {t('saveFailed')} {error && describeError(t, error).what}
        <button type="button" onClick={() => session.retrySave()}>
          {t('saveNow')}
        </button>
      </span>
    );
  }
  return (
    <span className="status-state status-good num">
      {state === 'saving' && t('saving')}
      {state === 'saved' &&
        (at === null ? t('saved') : t('savedAt', { time: format.clockSeconds(at) }))}
    </span>
  );
}

function Figures() {
  const { t } = useTranslation('shell');
  const format = useFormat();
  const { desk } = useStores();
  const subscribe = useMemo(() => calm(desk.subscribe, FIGURES_PAUSE), [desk]);
  const rendering = useSyncExternalStore(subscribe, () => desk.getState().rendering);
  const editor = useDesk((s) => s.insert?.editor ?? null);
  if (!rendering) return null;
  const { characters, images, htmlCharacters } = rendering;
  return (
    <>
      <span className="num">
        {t('characters', {
          characters: format.number(characters),
          minutes: Math.ceil(characters / READ_PER_MINUTE),
        })}
      </span>
      {editor && <SelectedFigure editor={editor} />}
      <span className="num">{t('images', { count: images.length })}</span>
      {editor && (
        <HtmlCost editor={editor} parts={rendering.parts} htmlCharacters={htmlCharacters} />
      )}
    </>
  );
}

/** How many characters are selected, while some are. */
function SelectedFigure({ editor }: { editor: LexicalEditor }) {
  const { t } = useTranslation('shell');
  const format = useFormat();
  const characters = useSelectedCharacters(editor);
  if (characters === 0) return null;
  return <span className="num">{t('selected', { characters: format.number(characters) })}</span>;
}

function useOnline(): boolean {
  const [online, setOnline] = useState(() => navigator.onLine);
  useEffect(() => {
    const tell = () => setOnline(navigator.onLine);
    window.addEventListener('online', tell);
    window.addEventListener('offline', tell);
    return () => {
      window.removeEventListener('online', tell);
      window.removeEventListener('offline', tell);
    };
  }, []);
  return online;
}
