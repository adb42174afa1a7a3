import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { withLock } from './lock.mjs';

let home = '';
let lock = '';
beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'gaotai-lock-'));
  lock = path.join(home, 'a', 'lock');
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

test('two works under one lock follow each other', async () => {
  const order = /** @type {string[]} */ ([]);
  const work = (/** @type {string} */ name) => async () => {
    order.push(`${name} begins`);
    await new Promise((done) => setImmediate(done));
    order.push(`${name} ends`);
    return name;
  };
  const results = await Promise.all([withLock(lock, work('one')), withLock(lock, work('two'))]);
  expect(results).toEqual(['one', 'two']);
  expect(order).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
});

test('a lock is released when the work fails', async () => {
  await expect(withLock(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(existsSync(lock)).toBe(false);
});

test('the lock of a process that has died is taken over', async () => {
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  mkdirSync(lock, { recursive: true });
  writeFileSync(path.join(lock, 'pid'), String(dead));
  expect(await withLock(lock, async () => 'done')).toBe('done');
});
