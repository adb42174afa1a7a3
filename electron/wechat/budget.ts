import { z } from 'zod';
import type { AccountId } from '../../core/domain/ids';
import {
  type BudgetKey,
  DAILY_LIMITS,
  beijingDay,
  nextBeijingMidnightMs,
} from '../../core/domain/quota';
import { type Result, fail, ok } from '../../core/result';
import type { Db } from '../db/database';
import { firstRow, inForgettableTransaction, runSql } from '../db/sql';
import type { WechatFailure } from './failure';

/** Counts the calls of one account against WeChat's daily limits. */
export type Budget = {
  /** Counts one call that is about to be made; refuses it when the day's allowance is used up. */
  spend(call: BudgetKey): Result<null, WechatFailure>;
};

const usedRow = z.object({ used: z.number() });

/**
 * Makes the budget of one account, kept in the table `api_usage`. WeChat counts too: a count that a
 * power cut takes does no harm.
 */
export function createBudget(db: Db, accountId: AccountId, now: () => number): Budget {
  return {
    spend: (call) =>
      inForgettableTransaction(db, () => {
        const day = beijingDay(now());
        const limit = DAILY_LIMITS[call];
        const row = firstRow(
          db,
          usedRow,
          'SELECT used FROM api_usage WHERE account_id = ? AND day = ? AND call = ?',
          accountId,
          day,
          call,
        );
        if ((row?.used ?? 0) >= limit) {
          const resumeAtMs = nextBeijingMidnightMs(now());
          return fail({ kind: 'budget', effect: 'none', call, limit, resumeAtMs });
        }
        runSql(
          db,
          `INSERT INTO api_usage (account_id, day, call, used) VALUES (?, ?, ?, 1)
           ON CONFLICT (account_id, day, call) DO UPDATE SET used = used + 1`,
          accountId,
          day,
          call,
        );
        return ok(null);
      }),
  };
}
