import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inRoot } from './paths.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'gaotai-run-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const library = pathToFileURL(inRoot('scripts/lib/')).href;

/** Starts a command like those in scripts/. @param {string} body */
function startCommand(body) {
  const file = path.join(folder, 'command.mjs');
  writeFileSync(
    file,
    `import { command } from '${library}command.mjs';
import { Failure } from '${library}failure.mjs';
import { run } from '${library}processes.mjs';
await command(async () => {${body}});`,
  );
  return spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'pipe'] });
}

/** @param {import('node:child_process').ChildProcess} child */
async function outcome(child) {
  let errors = '';
  child.stderr?.setEncoding('utf8').on('data', (piece) => (errors += piece));
  const [code] = await once(child, 'close');
  return { code, errors };
}

describe('a command', () => {
  test('hands on its child’s exit code', async () => {
    const child = startCommand(
      "return (await run(process.execPath, ['-e', 'process.exit(7)'])).code;",
    );
    expect(await outcome(child)).toEqual({ code: 7, errors: '' });
  });

  test('shows an expected failure as its sentence alone', async () => {
    const child = startCommand("throw new Failure('Do this first.');");
    expect(await outcome(child)).toEqual({ code: 1, errors: 'gaotai: Do this first.\n' });
  });

  test('says which program could not be started', async () => {
    const { code, errors } = await outcome(startCommand("await run('/nowhere/prog', []);"));
    expect(code).toBe(1);
    expect(errors).toMatch(/^gaotai: prog could not be started: /);
  });

  test.runIf(process.platform !== 'win32').each(/** @type {const} */ (['SIGTERM', 'SIGINT']))(
    'that gets %s ends its child first and goes no further',
    async (signal) => {
      const long = 'console.log(process.pid); setInterval(() => {}, 1000)';
      const child = startCommand(
        `await run(process.execPath, ['-e', ${JSON.stringify(long)}]); throw new Error('went on');`,
      );
      const [printed] = await once(child.stdout, 'data');
      child.kill(signal);
      expect(await outcome(child)).toEqual({
        code: 128 + os.constants.signals[signal],
        errors: '',
      });
      expect(() => process.kill(Number(printed), 0)).toThrow('ESRCH');
    },
  );
});
