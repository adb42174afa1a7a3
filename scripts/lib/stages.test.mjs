import { describe, expect, test } from 'vitest';
import { Failure } from './failure.mjs';
import { runStages, summary } from './stages.mjs';

const quiet = () => {};

describe('stages', () => {
  test('go on after a failing one', async () => {
    const results = await runStages(
      [
        { name: 'format', run: async () => 1 },
        { name: 'lint', run: async () => 0 },
      ],
      quiet,
    );
    expect(results).toMatchObject([
      { name: 'format', passed: 0, failed: 1 },
      { name: 'lint', passed: 1, failed: 0 },
    ]);
  });

  test('are not run when one they need failed, and count as failed', async () => {
    const ran = /** @type {string[]} */ ([]);
    const results = await runStages(
      [
        { name: 'build', run: async () => Promise.reject(new Failure('It does not build.')) },
        { name: 'end to end', needs: ['build'], run: async () => ran.push('e2e') },
      ],
      quiet,
    );
    expect(ran).toEqual([]);
    expect(results).toMatchObject([
      { name: 'build', failed: 1, note: 'It does not build.' },
      { name: 'end to end', failed: 1, note: 'not run: build failed' },
    ]);
  });

  test('do not hide a bug in a stage itself', async () => {
    const broken = [{ name: 'lint', run: async () => Promise.reject(new TypeError('no')) }];
    await expect(runStages(broken, quiet)).rejects.toThrow(TypeError);
  });
});

describe('the summary', () => {
  test('adds up tests and stages', () => {
    const { table, closing, failed } = summary([
      { name: 'lint', passed: 1, failed: 0, seconds: 0.4 },
      { name: 'unit', passed: 120, failed: 2, seconds: 12 },
    ]);
    expect(closing).toBe('121 passed, 2 failed');
    expect(failed).toBe(2);
    expect(table.split('\n')).toEqual([
      'ok      lint    1 passed  0 failed   0.4 s',
      'FAILED  unit  120 passed  2 failed  12.0 s',
    ]);
  });
});
