import { z } from 'zod';
import type { Usage } from '../../core/domain/allowance';
import type { AccountId } from '../../core/domain/ids';
import { DAILY_LIMITS, beijingDay } from '../../core/domain/quota';
import type { Db } from '../db/database';
import { allRows } from '../db/sql';

const usedRow = z.object({ call: z.string(), used: z.number().int() });

/** How often each kind of call was made today (in Beijing), with WeChat's limit; none left out. */
export function usageOf(db: Db, accountId: AccountId, nowMs: number): Usage[] {
  const used = new Map(
    allRows(
      db,
      usedRow,
      'SELECT call, used FROM api_usage WHERE account_id = ? AND day = ?',
      accountId,
      beijingDay(nowMs),
    ).map((row) => [row.call, row.used]),
  );
  return Object.entries(DAILY_LIMITS).map(([call, limit]) => ({
    call,
    used: used.get(call) ?? 0,
    limit,
  }));
}
