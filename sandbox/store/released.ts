import type { PublishedArticle } from './article-records';
import type { AccountRecord } from './records';

/** One set of articles that is out, whether published or mass sent. */
export interface Released {
  msgDataId: number;
  atMs: number;
  /** Whether followers were notified (群发) or not (发布). */
  isNotified: boolean;
  /** How many were sent it; nought for a publication. */
  receivers: number;
  articles: readonly PublishedArticle[];
}

/** Everything of an account that is or was out, oldest first. */
export function releasedOf(record: AccountRecord): Released[] {
  const published = record.publications
    .filter((p) => p.status === 0 || p.status >= 5)
    .map((p) => ({
      msgDataId: p.msgDataId,
      atMs: p.dueAtMs,
      isNotified: false,
      receivers: 0,
      articles: p.articles,
    }));
  const sent = record.mass.sends.flatMap((send) =>
    send.msgDataId !== null && (send.status === 'sent' || send.status === 'deleted')
      ? [
          {
            msgDataId: send.msgDataId,
            atMs: send.dueAtMs,
            isNotified: true,
            receivers: send.filtered,
            articles: send.articles,
          },
        ]
      : [],
  );
  return [...published, ...sent].toSorted((a, b) => a.atMs - b.atMs);
}
