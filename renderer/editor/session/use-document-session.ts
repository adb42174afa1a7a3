import { useEffect, useState } from 'react';
import type { AppError } from '../../../core/contract/errors';
import type { ArticleId } from '../../../core/domain/ids';
import type { SaveState } from './append-queue';
import type { DocumentSession } from './document-session';
import { followSaveState } from './follow-save-state';
import { useDocumentSessions } from './sessions-context';

/** How far the opening of an article is. */
export type OpenState =
  | { status: 'opening' }
  | { status: 'open'; session: DocumentSession }
  | { status: 'failed'; error: AppError; retry: () => void };

/** Opens an article for as long as the component shows it. */
export function useDocumentSession(id: ArticleId): OpenState {
  const sessions = useDocumentSessions();
  const [attempt, setAttempt] = useState(0);
  const [opened, setOpened] = useState<{ id: ArticleId; state: OpenState } | null>(null);

  useEffect(() => {
    let wanted = true;
    const hold = sessions.hold(id);
    void hold.ready.then((answer) => {
      if (!wanted) return;
      const retry = () => setAttempt((n) => n + 1);
      const state: OpenState = answer.ok
        ? { status: 'open', session: answer.value }
        : { status: 'failed', error: answer.error, retry };
      setOpened({ id, state });
    });
    return () => {
      wanted = false;
      hold.release();
      setOpened(null);
    };
  }, [sessions, id, attempt]);

  // An answer for the article that was shown before is not an answer for this one.
  return opened?.id === id ? opened.state : { status: 'opening' };
}

/** Where the saving of an open article stands, calmly; see {@link followSaveState}. */
export function useSaveState(session: DocumentSession): SaveState {
  const [state, setState] = useState(session.getSaveState);
  useEffect(() => followSaveState(session, setState), [session]);
  return state;
}
