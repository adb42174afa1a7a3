import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { adopt, isStopping } from './children.mjs';
import { Failure } from './failure.mjs';
import { nodeModules, root } from './paths.mjs';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {'show' | 'stderr' | 'capture'} [output] where the child's stdout goes; default 'show'
 * @property {boolean} [shell]
 */
/** @typedef {{ code: number, output: string }} RunResult `output` is empty unless captured */

/**
 * Runs a program to its end. A program killed by a signal counts as code 1.
 * @param {string} file
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function run(file, args, options = {}) {
  const { cwd = root, env = process.env, output = 'show', shell = false } = options;
  const stdout = output === 'show' ? 'inherit' : output === 'stderr' ? 2 : 'pipe';
  return new Promise((resolve, reject) => {
    const child = adopt(
      spawn(file, args, { cwd, env, shell, stdio: ['inherit', stdout, 'inherit'] }),
    );
    let text = '';
    child.stdout?.setEncoding('utf8').on('data', (piece) => (text += piece));
    child.once('error', (error) =>
      reject(new Failure(`${path.basename(file)} could not be started: ${error.message}.`)),
    );
    child.once('close', (code) => {
      // When the command is being stopped, its steps must not go on to the next child.
      if (!isStopping()) resolve({ code: code ?? 1, output: text });
    });
  });
}

/** Runs a Node script. @param {string} script @param {string[]} args @param {RunOptions} [options] */
export const runNode = (script, args, options) => run(process.execPath, [script, ...args], options);

/** Runs npm as it was started, or the one on the PATH. @param {string[]} args @param {RunOptions} [options] */
export function runNpm(args, options) {
  const cli = process.env.npm_execpath;
  if (cli && /npm-cli\.[cm]?js$/.test(cli) && existsSync(cli)) return runNode(cli, args, options);
  // npm is a batch file on Windows, which only a shell can start.
  return process.platform === 'win32'
    ? run('npm.cmd', args, { ...options, shell: true })
    : run('npm', args, options);
}

/**
 * Runs a program that an installed package brings, without the platform's wrapper scripts.
 * @param {string} packageName
 * @param {string[]} args
 * @param {RunOptions & { bin?: string }} [options] `bin` where it differs from the package's name
 */
export function runTool(packageName, args, options = {}) {
  const folder = path.join(nodeModules, packageName);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const script = typeof bin === 'string' ? bin : bin[options.bin ?? packageName];
  return runNode(path.join(folder, script), args, options);
}

/** Where a program is on the PATH, if it is. @param {string} program */
export function findProgram(program) {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(folder, program);
    if (folder && existsSync(file)) return file;
  }
  return undefined;
}
