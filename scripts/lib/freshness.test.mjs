import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stampOf } from './freshness.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'gaotai-stamp-'));
  mkdirSync(path.join(folder, 'deep'));
  write('deep/a.ts', 'one');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** @param {string} name @param {string} text */
function write(name, text) {
  writeFileSync(path.join(folder, name), text);
}

describe('a stamp over sources', () => {
  test('stays while nothing changes', () => {
    expect(stampOf([folder])).toBe(stampOf([folder]));
  });

  test('changes with a file’s size, its time and its presence', () => {
    const first = stampOf([folder]);
    write('deep/a.ts', 'longer');
    const second = stampOf([folder]);
    utimesSync(path.join(folder, 'deep/a.ts'), 1, 1);
    const third = stampOf([folder]);
    write('b.ts', '');
    expect(new Set([first, second, third, stampOf([folder])]).size).toBe(4);
  });

  test('does not change with a test', () => {
    const before = stampOf([folder]);
    write('deep/a.test.ts', 'test');
    expect(stampOf([folder])).toBe(before);
  });

  test('takes a source that is not there as absent', () => {
    expect(stampOf([path.join(folder, 'none')])).toBe(stampOf([]));
  });
});
