import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { calm } from './calm';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function source() {
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const change = () => {
    for (const listener of listeners) listener();
  };
  return { subscribe, change, listeners };
}

it('tells many changes once, and the last one always', () => {
  const { subscribe, change } = source();
  const told = vi.fn();
  calm(subscribe, 300)(told);
  for (let key = 0; key < 10; key++) {
    change();
    vi.advanceTimersByTime(70);
  }
  expect(told).toHaveBeenCalledTimes(2);
  change();
  vi.advanceTimersByTime(300);
  expect(told).toHaveBeenCalledTimes(3);
  vi.advanceTimersByTime(1000);
  expect(told).toHaveBeenCalledTimes(3);
});

it('tells nothing after it was ended', () => {
  const { subscribe, change, listeners } = source();
  const told = vi.fn();
  const stop = calm(subscribe, 300)(told);
  change();
  stop();
  vi.advanceTimersByTime(1000);
  expect(told).not.toHaveBeenCalled();
  expect(listeners.size).toBe(0);
});
