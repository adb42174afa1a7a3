import { createContext, useContext } from 'react';
import type { DocumentSessions } from './document-sessions';

const SessionsContext = createContext<DocumentSessions | null>(null);

/** Hands the window's {@link DocumentSessions} down to whatever opens an article. */
export const DocumentSessionsProvider = SessionsContext.Provider;

/** The open articles of this window. */
export function useDocumentSessions(): DocumentSessions {
  const sessions = useContext(SessionsContext);
  if (!sessions) throw new Error('useDocumentSessions needs a DocumentSessionsProvider above it');
  return sessions;
}
