import { MASS } from '../rules/limits';
import { turnMonth } from '../rules/mass-allowance';
import { newPageId } from './ids';
import type { MassSend } from './mass-records';
import type { AccountRecord } from './records';

/** What is known of a mass send when it is taken on. */
export type NewMassSend = Pick<
  MassSend,
  | 'msgId'
  | 'msgDataId'
  | 'msgtype'
  | 'audience'
  | 'clientMsgId'
  | 'draftMediaId'
  | 'summary'
  | 'outcome'
  | 'byApi'
  | 'total'
  | 'receivers'
  | 'filtered'
> & { waits: boolean };

/** Takes a mass send on. It uses up its allowance from now. */
export function queueMassSend(
  record: AccountRecord,
  { waits, ...facts }: NewMassSend,
  times: { nowMs: number; sendMs: number },
): MassSend {
  const draft = record.drafts.find((d) => d.mediaId === facts.draftMediaId);
  const send: MassSend = {
    ...facts,
    lastTriedAtMs: times.nowMs,
    articles: (draft?.articles ?? []).map((article) => ({
      ...article,
      page_id: newPageId(),
      is_deleted: false,
    })),
    status: waits ? 'waiting' : 'sending',
    queuedAtMs: times.nowMs,
    dueAtMs: times.nowMs + (waits ? MASS.confirmMs : times.sendMs),
  };
  record.mass.sends.push(send);
  turnMonth(record.mass, times.nowMs);
  count(record, send, 1);
  return send;
}

/** Adds a send to the month's counters, or takes it out again. */
function count(record: AccountRecord, send: MassSend, by: 1 | -1): void {
  const { month } = record.mass;
  if (send.audience.kind === 'all') month.toAll = Math.max(0, month.toAll + by);
  for (const openid of send.receivers) {
    month.extra[openid] = Math.max(0, (month.extra[openid] ?? 0) + by);
  }
}

function fail(record: AccountRecord, send: MassSend, outcome: string): void {
  send.status = 'failed';
  send.outcome = outcome;
  count(record, send, -1);
  send.receivers = [];
}

/**
 * Ends the mass sends whose time has come, as `settlePublications` does. A success takes the draft
 * away; no word from the administrator in time is a failure.
 */
export function settleMassSends(record: AccountRecord, nowMs: number): void {
  turnMonth(record.mass, nowMs);
  for (const send of record.mass.sends) {
    if (send.dueAtMs > nowMs) continue;
    if (send.status === 'waiting') fail(record, send, 'err(40002)');
    if (send.status !== 'sending') continue;
    if (send.outcome !== 'send success') {
      fail(record, send, send.outcome);
      continue;
    }
    send.status = 'sent';
    send.receivers = [];
    record.drafts = record.drafts.filter((d) => d.mediaId !== send.draftMediaId);
  }
}

/** What the administrator says to a send that waits. False if it does not wait. */
export function answerMassSend(
  record: AccountRecord,
  send: MassSend,
  isConfirmed: boolean,
  times: { nowMs: number; sendMs: number },
): boolean {
  if (send.status !== 'waiting') return false;
  if (isConfirmed) {
    send.status = 'sending';
    send.dueAtMs = times.nowMs + times.sendMs;
  } else {
    fail(record, send, 'err(40001)');
  }
  return true;
}

/**
 * Takes articles of a mass send off line; the cards in chats stay.
 * @param index 1-based; 0 means all of them
 * @returns false if there is no article of that number
 */
export function deleteMassArticles(send: MassSend, index: number): boolean {
  const chosen = index === 0 ? send.articles : send.articles.slice(index - 1, index);
  if (index !== 0 && chosen.length === 0) return false;
  for (const article of chosen) article.is_deleted = true;
  if (send.articles.every((article) => article.is_deleted)) send.status = 'deleted';
  return true;
}
