// Libraries that Electron needs from the system, on Linux. Other systems bring them along.
import { existsSync } from 'node:fs';
import { Failure } from '../lib/failure.mjs';
import { findProgram, run } from '../lib/processes.mjs';
import { say } from '../lib/say.mjs';

/**
 * @typedef {object} Needs
 * @property {boolean} [window] Electron's libraries
 * @property {boolean} [virtualScreen] an X server of our own, and a font for the interface
 * @property {boolean} [compiler]
 */
/**
 * @typedef {object} Installed
 * @property {Set<string>} libraries what the linker finds
 * @property {(name: string) => boolean} hasProgram
 * @property {boolean} hasChineseFont
 * @property {boolean} hasHeaders those of the C library
 */

const LIBRARIES = [
  { file: 'libgtk-3.so.0', debian: 'libgtk-3-0' },
  { file: 'libnss3.so', debian: 'libnss3' },
  { file: 'libasound.so.2', debian: 'libasound2' },
  { file: 'libgbm.so.1', debian: 'libgbm1' },
];

/**
 * The Debian packages that are missing for these needs, by their names in Debian 12.
 * @param {Needs} needs
 * @param {Installed} installed
 */
export function missingPackages(needs, installed) {
  const missing = [];
  if (needs.virtualScreen && !installed.hasProgram('Xvfb')) missing.push('xvfb', 'xauth');
  for (const { file, debian } of LIBRARIES)
    if (needs.window && !installed.libraries.has(file)) missing.push(debian);
  if (needs.virtualScreen && !installed.hasChineseFont) missing.push('fonts-noto-cjk');
  const canCompile =
    installed.hasProgram('gcc') && installed.hasProgram('g++') && installed.hasHeaders;
  if (needs.compiler && !canCompile) missing.push('gcc', 'g++', 'libc6-dev');
  return missing;
}

/** The names in the linker's cache. @param {string} listing what `ldconfig -p` prints */
export function libraryNames(listing) {
  return new Set([...listing.matchAll(/^\s+(\S+) \(/gm)].map((line) => line[1] ?? ''));
}

/**
 * Installs what is missing where that is possible (as root, with apt), else says what to run.
 * @param {Needs} needs
 */
export async function installSystemPackages(needs) {
  if (process.platform !== 'linux') return;
  const missing = missingPackages(needs, await lookAround(needs));
  if (missing.length === 0) return;
  if (!findProgram('apt-get'))
    throw new Failure(
      `Some system packages are missing: install what Debian calls ${missing.join(', ')} with this system's package manager and run the command again.`,
    );
  if (process.getuid?.() !== 0) {
    const names = await currentNames(missing);
    throw new Failure(
      `Some system packages are missing. Run this, then the command again:\n  sudo apt-get install -y --no-install-recommends ${names.join(' ')}`,
    );
  }
  await install(missing);
}

/** @param {string[]} missing */
async function install(missing) {
  say(`installing system packages: ${missing.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update', '-qq'], { env, output: 'stderr' });
  const names = await currentNames(missing);
  const args = ['install', '-y', '-qq', '--no-install-recommends', ...names];
  const { code } =
    update.code === 0 ? await run('apt-get', args, { env, output: 'stderr' }) : update;
  if (code !== 0)
    throw new Failure(
      `System packages could not be installed: see apt's message above, put it right, or run "apt-get install -y ${names.join(' ')}" yourself.`,
    );
  say('system packages installed');
}

/**
 * Debian 13 and Ubuntu 24.04 renamed some libraries: libgtk-3-0 is libgtk-3-0t64 there.
 * @param {string[]} names
 */
async function currentNames(names) {
  const { output } = await run('apt-cache', ['pkgnames', 'lib'], { output: 'capture' });
  return renamedPackages(names, new Set(output.split('\n')));
}

/** @param {string[]} names @param {Set<string>} known the names that this release has */
export const renamedPackages = (names, known) =>
  names.map((name) => (known.has(`${name}t64`) ? `${name}t64` : name));

/** @param {Needs} needs @returns {Promise<Installed>} */
async function lookAround({ window, virtualScreen }) {
  const ldconfig = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find((file) => existsSync(file));
  const listing =
    window && ldconfig ? (await run(ldconfig, ['-p'], { output: 'capture' })).output : '';
  return {
    libraries: libraryNames(listing),
    hasProgram: (name) => findProgram(name) !== undefined,
    hasChineseFont: !virtualScreen || (await hasChineseFont()),
    hasHeaders: existsSync('/usr/include/stdlib.h'),
  };
}

async function hasChineseFont() {
  if (existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')) return true;
  if (!findProgram('fc-list')) return false;
  return (await run('fc-list', [':lang=zh', 'family'], { output: 'capture' })).output.trim() !== '';
}
