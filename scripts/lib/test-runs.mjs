// The two test runners, with their counts read from the reports they write.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { electronEnvironment } from './electron.mjs';
import { inRoot } from './paths.mjs';
import { runTool } from './processes.mjs';

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * What a run's report says. A runner that failed without a failing test to show for it (a crash, a
 * file that did not load, no report at all) counts as one failure.
 * @param {number} code the runner's exit code
 * @param {Counts | undefined} reported
 * @returns {Counts}
 */
export function countsOf(code, reported) {
  const { passed, failed } = reported ?? { passed: 0, failed: 0 };
  return { passed, failed: failed === 0 && (code !== 0 || !reported) ? 1 : failed };
}

/** @param {string} name @returns {string} where a report is written, with an older one gone */
function freshReport(name) {
  mkdirSync(inRoot('.cache'), { recursive: true });
  const file = inRoot('.cache', `${name}-report.json`);
  rmSync(file, { force: true });
  return file;
}

/** @param {string} file */
const readReport = (file) =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;

/** Runs the unit and integration tests. @param {string[]} [args] */
export async function runUnitTests(args = []) {
  const file = freshReport('unit');
  const { code } = await runTool('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...args,
  ]);
  return { code, ...countsOf(code, unitCounts(readReport(file))) };
}

/**
 * @typedef {object} UnitReport what is read of vitest's JSON report
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults one a file
 */

/**
 * The counts of a vitest report. A file that could not be loaded has no failing test, yet failed.
 * @param {UnitReport | undefined} report
 * @returns {Counts | undefined}
 */
export function unitCounts(report) {
  if (!report) return undefined;
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((t) => t.status !== 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
}

/** Runs the end-to-end tests in Electron. @param {string[]} [args] */
export async function runEndToEndTests(args = []) {
  const file = freshReport('e2e');
  const env = { ...electronEnvironment(), PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const { code } = await runTool('@playwright/test', ['test', '--reporter=list,json', ...args], {
    bin: 'playwright',
    env,
  });
  const stats = readReport(file)?.stats;
  const reported = stats && { passed: stats.expected + stats.flaky, failed: stats.unexpected };
  return { code, ...countsOf(code, reported) };
}
