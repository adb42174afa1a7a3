// The packaged application in dist/: where it is, what its fuses say, starting it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { adopt } from './children.mjs';
import { Failure } from './failure.mjs';
import { inRoot } from './paths.mjs';

const START_MS = 30_000;

/** The executable of this system's unpacked package. */
export function packagedExecutable() {
  const places = {
    linux: ['linux-unpacked/gaotai', 'linux-arm64-unpacked/gaotai'],
    darwin: ['mac-arm64/Gaotai.app/Contents/MacOS/Gaotai', 'mac/Gaotai.app/Contents/MacOS/Gaotai'],
    win32: ['win-unpacked/Gaotai.exe', 'win-arm64-unpacked/Gaotai.exe'],
  };
  const candidates = places[/** @type {keyof typeof places} */ (process.platform)] ?? [];
  const found = candidates.map((place) => inRoot('dist', place)).find((file) => existsSync(file));
  if (found) return found;
  throw new Failure('There is no packaged application in dist/: run "npm run package" first.');
}

/** What every package must have its fuses set to. */
const EXPECTED = {
  RunAsNode: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  OnlyLoadAppFromAsar: true,
  EnableEmbeddedAsarIntegrityValidation: true,
  EnableCookieEncryption: true,
  GrantFileProtocolExtraPrivileges: false,
  LoadBrowserProcessSpecificV8Snapshot: false,
};

// A fuse's state is a character in the executable; the package keeps their names to itself.
const FUSE_ON = '1'.charCodeAt(0);
const FUSE_OFF = '0'.charCodeAt(0);

/**
 * The fuses that are not as they must be.
 * @param {string} executable
 * @returns {Promise<string[]>}
 */
export async function wrongFuses(executable) {
  const { FuseV1Options, getCurrentFuseWire } = await import('@electron/fuses');
  const wire = await getCurrentFuseWire(executable);
  return Object.entries(EXPECTED)
    .filter(([name, on]) => {
      const option = FuseV1Options[/** @type {keyof typeof EXPECTED} */ (name)];
      return wire[option] !== (on ? FUSE_ON : FUSE_OFF);
    })
    .map(([name]) => name);
}

/**
 * Starts an application with Chromium's remote debugging, which no fuse turns off, and answers the
 * address to connect to.
 * @param {string} executable @param {string[]} args @param {NodeJS.ProcessEnv} env
 */
export function startWithDebugging(executable, args, env) {
  const child = adopt(
    spawn(executable, ['--remote-debugging-port=0', ...args], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    }),
  );
  let log = '';
  /** @type {Promise<string>} */
  const address = new Promise((resolve, reject) => {
    const failed = (/** @type {string} */ why) =>
      reject(new Failure(`The packaged application ${why}. It said:\n${log}`));
    const timer = setTimeout(
      () => failed(`did not open a window in ${START_MS / 1000} s`),
      START_MS,
    );
    child.stderr.setEncoding('utf8').on('data', (piece) => {
      log += piece;
      const found = /DevTools listening on (ws:\S+)/.exec(log)?.[1];
      if (!found) return;
      clearTimeout(timer);
      resolve(found);
    });
    child.once('error', (error) => failed(`did not start (${error.message})`));
    child.once('exit', (code) => failed(`ended at once with code ${code}`));
  });
  return { child, address };
}
