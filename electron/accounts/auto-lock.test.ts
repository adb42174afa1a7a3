import { expect, test } from 'vitest';
import { createAutoLock } from './auto-lock';

test('locks once, when the machine was idle for the limit; never without one', () => {
  let idle = 0;
  let limit = 5;
  let open = true;
  let locks = 0;
  const auto = createAutoLock({
    idleSeconds: () => idle,
    limitMinutes: () => limit,
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
