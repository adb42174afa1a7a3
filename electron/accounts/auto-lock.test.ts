import { expect, test } from 'vitest';
import { createAutoLock } from './auto-lock';

test('locks with the screen when that is chosen and there is something to lock', () => {
  let chosen = false;
  let open = true;
  const locks: string[] = [];
  const auto = createAutoLock({
    idleSeconds: () => 0,
    limitMinutes: () => 0,
    withScreen: () => chosen,
    isOpen: () => open,
    lock: (by) => {
      open = false;
      locks.push(by);
    },
  });
  auto.screenLocked();
  expect(locks).toEqual([]);
  chosen = true;
  auto.screenLocked();
  auto.screenLocked();
  expect(locks).toEqual(['screen']);
});

test('locks once, when the machine was idle for the limit; never without one', () => {
  let idle = 0;
  let limit = 5;
  let open = true;
  let locks = 0;
  const auto = createAutoLock({
    idleSeconds: () => idle,
    limitMinutes: () => limit,
    withScreen: () => false,
    isOpen: () => open,
    lock: () => {
      open = false;
      locks += 1;
    },
  });
  idle = 299;
  auto.look();
  expect(locks).toBe(0);
  idle = 300;
  auto.look();
  auto.look();
  expect(locks).toBe(1);
  open = true;
  limit = 0;
  idle = 100_000;
  auto.look();
  expect(locks).toBe(1);
});
