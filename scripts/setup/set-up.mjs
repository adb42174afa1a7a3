import { prepareElectron } from './electron-runtime.mjs';
import { withLock } from './lock.mjs';
import { installPackages } from './packages.mjs';
import { prepareSqlite } from './sqlite-addon.mjs';
import { installSystemPackages } from './system-packages.mjs';
import { inRoot } from '../lib/paths.mjs';
import { hasScreen } from '../lib/screen.mjs';

/**
 * What a command needs.
 * @typedef {object} Wanted
 * @property {boolean} [window] it opens windows: Electron, its libraries, a screen
 * @property {boolean} [ownScreen] it opens virtual screens even where there is a real one (Linux)
 * @property {boolean} [sqliteInNode] it loads SQLite in this Node too, as the tests do
 */

/**
 * Makes the working tree ready. Each step looks first whether it has anything to do, so that a second
 * run costs next to nothing.
 * @param {Wanted} [wanted]
 */
export async function setUp({ window = false, ownScreen = false, sqliteInNode = false } = {}) {
  await withLock(inRoot('.cache', 'set-up.lock'), async () => {
    await installPackages();
    if (!window && !sqliteInNode) return;
    if (window) await installSystemPackages({ window, virtualScreen: ownScreen || !hasScreen() });
    const { version } = await prepareElectron();
    await prepareSqlite({ electron: version, onlyElectron: !sqliteInNode });
  });
}
