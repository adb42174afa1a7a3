import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { systemClock } from './clock';

describe('a wait', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function watch(work: Promise<void>): { over: boolean } {
    const watched = { over: false };
    void work.then(() => {
      watched.over = true;
      return undefined;
    });
    return watched;
  }

  test('lasts as long as it should, also beyond the longest timer', async () => {
    const wait = watch(systemClock.delay(40 * 24 * 3600_000));
    await vi.advanceTimersByTimeAsync(39 * 24 * 3600_000);
    expect(wait.over).toBe(false);
    await vi.advanceTimersByTimeAsync(24 * 3600_000);
    expect(wait.over).toBe(true);
  });

  test('ends when it is told to', async () => {
    const controller = new AbortController();
    const wait = watch(systemClock.delay(60_000, controller.signal));
    await vi.advanceTimersByTimeAsync(10);
    controller.abort();
    await vi.advanceTimersByTimeAsync(0);
    expect(wait.over).toBe(true);
    await systemClock.delay(60_000, controller.signal);
  });

  test('counts the time that the computer slept, and is not prolonged by a clock that is set back', async () => {
    const slept = watch(systemClock.delay(3600_000));
    vi.setSystemTime(Date.now() + 3600_000);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(slept.over).toBe(true);

    const setBack = watch(systemClock.delay(3600_000));
    vi.setSystemTime(Date.now() - 86_400_000);
    await vi.advanceTimersByTimeAsync(3600_000);
    expect(setBack.over).toBe(true);
  });
});
