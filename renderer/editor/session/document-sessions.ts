import type { ArticleId } from '../../../core/domain/ids';
import type { Result } from '../../../core/result';
import type { DocumentPort } from './document-port';
import { DocumentSession } from './document-session';

/** A hold on an open article: whoever needs it open has one and lets go of it when done. */
export type SessionHold = {
  ready: Promise<Result<DocumentSession>>;
  release(): void;
};

/** The articles that are open in this window. */
export type DocumentSessions = {
  /** Opens an article, or joins those who have it open. */
  hold(id: ArticleId): SessionHold;
  /** Resolves once nothing in any article waits to be written. */
  flushAll(): Promise<void>;
};

type Entry = { session: DocumentSession; ready: Promise<Result<DocumentSession>>; holds: number };

/**
 * Keeps one session for each open article. A session that nobody holds is flushed and only then
 * freed, so that quick switching between articles loses nothing and never opens a document twice.
 * When main says that the application quits, everything is flushed, `others` too, and main is told so.
 */
export function createDocumentSessions(
  port: DocumentPort,
  others: readonly { flush(): Promise<void> }[] = [],
): DocumentSessions {
  const entries = new Map<ArticleId, Entry>();

  function open(id: ArticleId): Entry {
    const session = new DocumentSession(id, port);
    const entry: Entry = { session, ready: session.load(), holds: 0 };
    entries.set(id, entry);
    return entry;
  }

  async function retire(id: ArticleId, entry: Entry): Promise<void> {
    await entry.ready;
    await entry.session.flush();
    if (entry.holds > 0 || entries.get(id) !== entry) return;
    entries.delete(id);
    entry.session.destroy();
  }

  async function flushAll(): Promise<void> {
    const sessions = [...entries.values()].map((entry) => entry.session);
    await Promise.all([...sessions, ...others].map((each) => each.flush()));
  }

  port.onChanged(({ id, update }) => entries.get(id)?.session.applyFromMain(update));
  port.onQuitting(() => void flushAll().then(() => port.quitReady()));

  return {
    hold(id) {
      const entry = entries.get(id) ?? open(id);
      entry.holds += 1;
      let held = true;
      return {
        ready: entry.ready,
        release() {
          if (!held) return;
          held = false;
          entry.holds -= 1;
          if (entry.holds === 0) void retire(id, entry);
        },
      };
    },
    flushAll,
  };
}
