import { expect, test } from 'vitest';
import { startSandbox } from '../../../sandbox/server';
import { runMatrix } from './matrix';

/** One cell in so many; `npm run faults` runs them all. */
const EVERY = Number(process.env.GAOTAI_FAULTS_EVERY ?? 37);

test('every way to send has one effect, whatever goes wrong with a call', async () => {
  const rows = await runMatrix({
    startServer: startSandbox,
    every: EVERY,
    atOnce: 4,
    onRow: () => undefined,
  });
  expect(rows.filter((row) => !row.ok)).toEqual([]);
  expect(rows.length).toBeGreaterThan(40);
  // A run on a machine that is busy with other things takes its time; only a hang shall fail.
}, 300_000);
