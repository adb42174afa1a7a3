import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { inRoot } from './paths.mjs';
import { openScreen } from './screen.mjs';

const socketOf = (/** @type {string | undefined} */ display) =>
  `/tmp/.X11-unix/X${display?.slice(1)}`;
const isGone = (/** @type {string | undefined} */ display) =>
  vi.waitFor(() => expect(existsSync(socketOf(display))).toBe(false), { timeout: 5000 });

describe.runIf(process.platform === 'linux')('a virtual screen', () => {
  test('is there until it is closed', async () => {
    const screen = await openScreen({ own: true });
    expect(existsSync(socketOf(screen.display))).toBe(true);
    screen.close();
    await isGone(screen.display);
  });

  test('goes with its owner, even one that is killed', async () => {
    const library = pathToFileURL(inRoot('scripts/lib/screen.mjs')).href;
    const owner = spawn(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { openScreen } from '${library}'; console.log((await openScreen({ own: true })).display); setInterval(() => {}, 1000);`,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const display = String((await once(owner.stdout, 'data'))[0]).trim();
    expect(existsSync(socketOf(display))).toBe(true);
    owner.kill('SIGKILL');
    await isGone(display);
  });
});
