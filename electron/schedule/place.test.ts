import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { placeOf } from './place';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gaotai-place-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('a data folder keeps its name, its copies have others', () => {
  const original = mkdtempSync(join(root, 'data-'));
  const name = placeOf(original);
  expect(placeOf(original)).toBe(name);
  cpSync(original, join(root, 'copy'), { recursive: true });
  expect(placeOf(join(root, 'copy'))).not.toBe(name);
  // A copy that takes over the path is still not the original.
  renameSync(original, join(root, 'aside'));
  cpSync(join(root, 'aside'), original, { recursive: true });
  expect(placeOf(original)).not.toBe(name);
});
