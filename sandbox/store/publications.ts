import { newPageId } from './ids';
import type { AccountRecord, Draft, Publication } from './records';

/** How a publication is to end; anything but 0 is ordered by a fault. */
export interface PublishOutcome {
  status: 0 | 2 | 3 | 4;
  failIdx: number[];
}

/**
 * Puts a draft's present content into the queue. WeChat says nothing about a second submit while
 * the first is working; here it makes a second publication, the worst that a client can meet.
 */
export function queuePublication(
  record: AccountRecord,
  draft: Draft,
  ids: { publishId: number; articleId: string },
  outcome: PublishOutcome,
  times: { nowMs: number; dueAtMs: number },
): Publication {
  const publication: Publication = {
    publishId: ids.publishId,
    msgDataId: ids.publishId,
    articleId: ids.articleId,
    draftMediaId: draft.mediaId,
    articles: draft.articles.map((article) => ({
      ...article,
      page_id: newPageId(),
      is_deleted: false,
    })),
    status: 1,
    outcome: outcome.status,
    failIdx: outcome.failIdx,
    queuedAtMs: times.nowMs,
    dueAtMs: times.dueAtMs,
  };
  record.publications.push(publication);
  return publication;
}

/**
 * Ends the publications whose time has come. Done at each look instead of by a timer, so that
 * restarts and set clocks need no care. A success takes the draft away.
 * @returns whether anything changed
 */
export function settlePublications(record: AccountRecord, nowMs: number): boolean {
  const due = record.publications.filter((p) => p.status === 1 && p.dueAtMs <= nowMs);
  for (const publication of due) {
    publication.status = publication.outcome;
    if (publication.status === 0) {
      record.drafts = record.drafts.filter((d) => d.mediaId !== publication.draftMediaId);
    }
  }
  return due.length > 0;
}

/**
 * Takes articles of a publication off line.
 * @param index 1-based; 0 means all of them
 * @returns false if there is no article of that number
 */
export function deletePublished(publication: Publication, index: number): boolean {
  const chosen = index === 0 ? publication.articles : publication.articles.slice(index - 1, index);
  if (chosen.length === 0) return false;
  for (const article of chosen) article.is_deleted = true;
  if (publication.articles.every((article) => article.is_deleted)) publication.status = 5;
  return true;
}
