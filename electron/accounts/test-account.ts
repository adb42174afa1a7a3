import type { AccountTest } from '../../core/contract/calls/accounts';
import type { Abilities } from '../../core/domain/account';
import { beijingDay } from '../../core/domain/quota';
import type { Result } from '../../core/result';
import type { WechatClient } from '../wechat/client';
import { type WechatFailure, failureToAppError } from '../wechat/failure';

type Check = AccountTest['checks'][number];

/** WeChat's "this account has no permission for this call". */
const NO_PERMISSION = 48001;
const WEEK_MS = 7 * 24 * 3600 * 1000;

/**
 * Asks in order: does the address answer, are the credentials good, may drafts be used, may
 * articles be published. Stops at the first of the former two that fails. Cheap reads only; the last
 * one costs one of the hundred publication lists a day.
 */
export async function testAccount(client: WechatClient): Promise<AccountTest> {
  const signedIn = await client.authenticate();
  if (!signedIn.ok) {
    const reached = signedIn.error.kind === 'refused' && signedIn.error.errcode !== -1;
    const failed = no(reached ? 'credentials' : 'reach', signedIn.error);
    return {
      checks: [
        reached ? yes('reach') : failed,
        reached ? failed : skipped('credentials'),
        skipped('drafts'),
        skipped('publish'),
        skipped('mass'),
        skipped('statistics'),
      ],
    };
  }
  const drafts = await client.countDrafts();
  const publish = await client.listPublications({ offset: 0, count: 1, withContent: false });
  // Tags and mass sends have the same condition: a verified account. Reading tags sends nothing.
  const tags = await client.listTags();
  const statistics = await client.listReleased(beijingDay(client.serverNow() - WEEK_MS));
  return {
    checks: [
      yes('reach'),
      yes('credentials'),
      outcome('drafts', drafts),
      outcome('publish', publish),
      outcome('mass', tags),
      outcome('statistics', statistics),
    ],
  };
}

/** What the test says about the account's rights; null when the account was not reached. */
export function abilitiesOf({ checks }: AccountTest, checkedAtMs: number): Abilities | null {
  if (checks.some((check) => check.kind === 'credentials' && check.outcome !== 'yes')) return null;
  const answerOf = (kind: Check['kind']): Abilities['drafts'] => {
    const check = checks.find((other) => other.kind === kind);
    if (check?.outcome === 'yes') return 'yes';
    return check?.error?.wechat?.errcode === NO_PERMISSION ? 'no' : 'unknown';
  };
  return {
    drafts: answerOf('drafts'),
    publish: answerOf('publish'),
    mass: answerOf('mass'),
    statistics: answerOf('statistics'),
    checkedAtMs,
  };
}

function outcome(kind: Check['kind'], result: Result<unknown, WechatFailure>): Check {
  return result.ok ? yes(kind) : no(kind, result.error);
}

function yes(kind: Check['kind']): Check {
  return { kind, outcome: 'yes', error: null };
}

function no(kind: Check['kind'], failure: WechatFailure): Check {
  // Over our own count nothing was asked, so nothing is known about the right.
  const asked = failure.kind !== 'budget';
  return { kind, outcome: asked ? 'no' : 'skipped', error: failureToAppError(failure) };
}

function skipped(kind: Check['kind']): Check {
  return { kind, outcome: 'skipped', error: null };
}
