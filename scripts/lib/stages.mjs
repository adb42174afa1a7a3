import { Failure } from './failure.mjs';

/**
 * @typedef {object} StageResult
 * @property {string} name
 * @property {number} passed
 * @property {number} failed
 * @property {number} seconds
 * @property {string} [note] why it did not run
 */
/** @typedef {{ code: number, passed: number, failed: number }} TestRun */
/** @typedef {{ name: string, needs?: string[], run: () => Promise<number | TestRun> }} Stage */

/**
 * Runs stages one after another. A failing one does not stop those that do not need it.
 * @param {Stage[]} stages
 * @param {(title: string) => void} announce
 * @returns {Promise<StageResult[]>}
 */
export async function runStages(stages, announce) {
  /** @type {StageResult[]} */
  const results = [];
  for (const { name, needs = [], run } of stages) {
    const broken = needs.find((need) => results.some((r) => r.name === need && r.failed > 0));
    if (broken) {
      results.push({ name, passed: 0, failed: 1, seconds: 0, note: `not run: ${broken} failed` });
      continue;
    }
    announce(name);
    const begun = performance.now();
    const counts = await outcome(run);
    results.push({ name, ...counts, seconds: (performance.now() - begun) / 1000 });
  }
  return results;
}

/** @param {Stage['run']} run @returns {Promise<{ passed: number, failed: number, note?: string }>} */
async function outcome(run) {
  try {
    const result = await run();
    if (typeof result === 'number')
      return result === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
    return { passed: result.passed, failed: result.failed };
  } catch (error) {
    if (error instanceof Failure) return { passed: 0, failed: 1, note: error.message };
    throw error;
  }
}

/** The stages as a table, the sum as the last line. @param {StageResult[]} results */
export function summary(results) {
  const rows = results.map((r) => [
    r.failed === 0 ? 'ok' : 'FAILED',
    r.name,
    `${r.passed} passed`,
    `${r.failed} failed`,
    `${r.seconds.toFixed(1)} s`,
    r.note ?? '',
  ]);
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        column >= 2 && column <= 4
          ? cell.padStart(widths[column] ?? 0)
          : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  const passed = results.reduce((sum, r) => sum + r.passed, 0);
  const failed = results.reduce((sum, r) => sum + r.failed, 0);
  return { table: lines.join('\n'), closing: `${passed} passed, ${failed} failed`, failed };
}
