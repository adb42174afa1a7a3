import { describe, expect, test } from 'vitest';
import { DAILY_LIMITS } from '../../core/domain/quota';
import { SANDBOX_PACE, WECHAT_PACE, nthWait, paceOf } from './pace';

const sum = (waits: readonly number[]) => waits.reduce((all, wait) => all + wait, 0);

describe('the pace with WeChat', () => {
  test('asks for one publication less often in a day than WeChat allows', () => {
    let polls = 0;
    for (let passed = 0; passed < 24 * 3600 * 1000; polls += 1) {
      passed += nthWait(WECHAT_PACE.pollMs, polls);
    }
    expect(polls).toBeLessThan(DAILY_LIMITS.publishGet * 0.6);
  });

  test('gives a publication ten minutes to appear before it is submitted again', () => {
    expect(sum(WECHAT_PACE.publishLookUpMs)).toBeGreaterThanOrEqual(600_000);
    expect(sum(WECHAT_PACE.draftLookUpMs)).toBeGreaterThanOrEqual(20_000);
  });
});

test('the sandbox has a quicker one', () => {
  expect(paceOf({ sandbox: true })).toBe(SANDBOX_PACE);
  expect(paceOf({ sandbox: false })).toBe(WECHAT_PACE);
  expect(sum(SANDBOX_PACE.publishLookUpMs)).toBeGreaterThan(2_000);
});
