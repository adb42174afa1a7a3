import { z } from 'zod';
import { AppFailure, appError } from '../../core/contract/errors';
import type { Account } from '../../core/domain/account';
import {
  MASS_LIMITS,
  type MassAllowance,
  SERVICE_TO_ALL_PER_DAY,
} from '../../core/domain/allowance';
import type { AccountId } from '../../core/domain/ids';
import { beijingDay, beijingDayStartMs, nextBeijingMidnightMs } from '../../core/domain/quota';
import type { Db } from '../db/database';
import { firstRow } from '../db/sql';
import { failureToAppError } from '../wechat/failure';
import type { DeliveryPorts } from './ports';

const DAY_MS = 24 * 3600 * 1000;
/** 61503: the statistics of that day are not ready; 48001: the account has none. */
const NO_STATISTICS = [61503, 48001];

const countRow = z.object({ sends: z.number().int() });

/** Mass sends of ours since a moment that were taken on and did not fail. */
function countOurs(db: Db, account: Account, sinceMs: number): number {
  const toAll = account.kind === 'service' ? 1 : 0;
  const row = firstRow(
    db,
    countRow,
    `SELECT count(*) AS sends FROM deliveries d
     WHERE d.account_id = ? AND json_extract(d.way_json, '$.kind') = 'mass'
       AND d.state NOT IN ('failed', 'cancelled')
       AND (? = 0 OR json_extract(d.way_json, '$.audience.kind') = 'all')
       AND EXISTS (SELECT 1 FROM delivery_steps s WHERE s.delivery_id = d.id
         AND s.kind = 'mass-send' AND s.state IN ('intent', 'done') AND s.intent_at_ms >= ?)`,
    account.id,
    toAll,
    sinceMs,
  );
  return row?.sends ?? 0;
}

/** Numbers of messages that are deliveries of ours. */
function isOurs(db: Db, accountId: AccountId, msgDataId: string): boolean {
  const row = firstRow(
    db,
    countRow,
    'SELECT count(*) AS sends FROM deliveries WHERE account_id = ? AND msg_data_id = ?',
    accountId,
    msgDataId,
  );
  return (row?.sends ?? 0) > 0;
}

/**
 * What is left of an account's mass sends. A subscription account has one a day, to all or to a tag;
 * a follower of a service account gets four a month, so sends to all are counted, of which there may
 * be one a day. What others sent today cannot be known: statistics end with yesterday. Throws `not-found` and WeChat's refusals.
 */
export async function massAllowance(
  ports: Pick<DeliveryPorts, 'db' | 'accounts' | 'clock'>,
  accountId: AccountId,
  askWechat: boolean,
): Promise<MassAllowance> {
  const account = ports.accounts.get(accountId);
  if (account === null) throw new AppFailure(appError('not-found'));
  const nowMs = ports.clock.now();
  const { period, limit } = MASS_LIMITS[account.kind];
  const todayMs = beijingDayStartMs(beijingDay(nowMs));
  const startMs = period === 'day' ? todayMs : monthStartMs(nowMs);
  const ours = countOurs(ports.db, account, startMs);
  const seen =
    askWechat && startMs < todayMs
      ? await countOthers(ports, account, startMs, todayMs)
      : { others: 0, unknownSinceMs: startMs };
  const resetsAtMs = period === 'day' ? nextBeijingMidnightMs(nowMs) : nextMonthStartMs(nowMs);
  const left = Math.max(0, limit - ours - seen.others);
  const toAllToday = period === 'day' ? null : toAllOf(ports.db, account, nowMs);
  return { period, limit, ours, left, resetsAtMs, toAllToday, ...seen };
}

/** The day's allowance of a service account. */
function toAllOf(db: Db, account: Account, nowMs: number): MassAllowance['toAllToday'] {
  const limit = SERVICE_TO_ALL_PER_DAY;
  const sent = countOurs(db, account, beijingDayStartMs(beijingDay(nowMs)));
  return { limit, left: Math.max(0, limit - sent), resetsAtMs: nextBeijingMidnightMs(nowMs) };
}

/** Messages on the earlier days of the period that notified followers and are not ours. */
async function countOthers(
  { db, accounts }: Pick<DeliveryPorts, 'db' | 'accounts'>,
  account: Account,
  startMs: number,
  todayMs: number,
): Promise<{ others: number; unknownSinceMs: number }> {
  const client = accounts.clientOf(account.id);
  const messages = new Set<string>();
  for (let dayMs = startMs; dayMs < todayMs; dayMs += DAY_MS) {
    const released = await client.listReleased(beijingDay(dayMs));
    if (!released.ok) {
      const { error } = released;
      if (error.kind === 'refused' && NO_STATISTICS.includes(error.errcode)) {
        return { others: messages.size, unknownSinceMs: dayMs };
      }
      throw new AppFailure(failureToAppError(error));
    }
    for (const article of released.value) {
      if (article.notified && !isOurs(db, account.id, article.msgDataId)) {
        messages.add(article.msgDataId);
      }
    }
  }
  return { others: messages.size, unknownSinceMs: todayMs };
}

function monthStartMs(nowMs: number): number {
  return beijingDayStartMs(`${beijingDay(nowMs).slice(0, 7)}-01`);
}

function nextMonthStartMs(nowMs: number): number {
  const [year = 0, month = 0] = beijingDay(nowMs).split('-').map(Number);
  const next =
    month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return beijingDayStartMs(next);
}
