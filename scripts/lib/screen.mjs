import { spawn } from 'node:child_process';
import { Failure } from './failure.mjs';

/**
 * @typedef {object} Screen
 * @property {string | undefined} display the value for DISPLAY; undefined where the system has no X
 * @property {() => void} close
 */

// The shell waits on its input, which closes when this process ends in whatever way: no X server is
// left behind, not even by a SIGKILL.
const WATCHED_XVFB = `trap '' INT HUP
Xvfb -displayfd 3 -screen 0 "$0" -nolisten tcp -noreset >/dev/null 2>&1 &
server=$!
exec 3>&-
read -r nothing
kill "$server"
wait "$server"`;

/** Whether a window can be opened without an X server of our own. */
export const hasScreen = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/**
 * Finds a screen for windows, or starts a virtual one.
 * @param {{ own?: boolean, size?: string }} [options] `own` asks for a virtual screen even where
 *   there is a real one (Linux only): windows that share a screen take each other's focus
 * @returns {Promise<Screen>}
 */
export async function openScreen({ own = false, size = '1600x1000x24' } = {}) {
  if (process.platform !== 'linux' || (!own && hasScreen()))
    return { display: process.env.DISPLAY, close() {} };
  const shell = spawn('sh', ['-c', WATCHED_XVFB, size], {
    stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
    detached: true,
  });
  const number = await firstText(shell);
  shell.unref();
  return { display: `:${number}`, close: () => shell.stdin?.end() };
}

/** @param {import('node:child_process').ChildProcess} shell @returns {Promise<string>} */
function firstText(shell) {
  const pipe = /** @type {import('node:net').Socket} */ (shell.stdio[3]);
  const input = /** @type {import('node:net').Socket | null} */ (shell.stdin);
  return new Promise((resolve, reject) => {
    let text = '';
    const failed = () =>
      reject(
        new Failure('The virtual screen did not start: install it with "apt-get install xvfb".'),
      );
    pipe.on('data', (piece) => {
      text += piece;
      if (!text.includes('\n')) return;
      pipe.unref();
      input?.unref();
      resolve(text.trim());
    });
    pipe.once('end', () => text || failed());
    shell.once('error', failed);
  });
}
