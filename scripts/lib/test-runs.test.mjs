import { describe, expect, test } from 'vitest';
import { countsOf, unitCounts } from './test-runs.mjs';

describe('the counts of a test run', () => {
  test('are what the report says', () => {
    expect(countsOf(1, { passed: 7, failed: 2 })).toEqual({ passed: 7, failed: 2 });
    expect(countsOf(0, { passed: 7, failed: 0 })).toEqual({ passed: 7, failed: 0 });
  });

  test('hold a failure when the runner failed without a failing test', () => {
    expect(countsOf(1, { passed: 7, failed: 0 })).toEqual({ passed: 7, failed: 1 });
  });

  test('hold a failure when there is no report', () => {
    expect(countsOf(0, undefined)).toEqual({ passed: 0, failed: 1 });
  });
});

describe('the counts of a unit report', () => {
  const passing = { status: 'passed', assertionResults: [{ status: 'passed' }] };
  const failing = { status: 'failed', assertionResults: [{ status: 'failed' }] };
  const unloaded = { status: 'failed', assertionResults: [] };

  test('take a file that did not load as a failure', () => {
    const testResults = [passing, failing, unloaded];
    const report = { numPassedTests: 1, numFailedTests: 1, testResults };
    expect(unitCounts(report)).toEqual({ passed: 1, failed: 2 });
  });

  test('are unknown without a report', () => {
    expect(unitCounts(undefined)).toBeUndefined();
  });
});
