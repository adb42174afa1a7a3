import type { AccountTest } from '../../core/contract/calls';
import type { Result } from '../../core/result';
import type { WechatClient } from '../wechat/client';
import { type WechatFailure, failureToAppError } from '../wechat/failure';

type Check = AccountTest['checks'][number];

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
      ],
    };
  }
  const drafts = await client.countDrafts();
  const publish = await client.listPublications({ offset: 0, count: 1, withContent: false });
  return {
    checks: [
      yes('reach'),
      yes('credentials'),
      outcome('drafts', drafts),
      outcome('publish', publish),
    ],
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
