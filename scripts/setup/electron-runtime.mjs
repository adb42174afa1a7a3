import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '../lib/failure.mjs';
import { nodeModules } from '../lib/paths.mjs';
import { runNode } from '../lib/processes.mjs';
import { say } from '../lib/say.mjs';
import { fallbackElectron, fallbackFolder, fallbackIsPossible } from './fallback-electron.mjs';
import { readNote, writeNote } from './stamps.mjs';

/**
 * @typedef {object} Runtime the Electron of this working tree
 * @property {string} version
 * @property {string} dist the folder it is unpacked in
 * @property {string} executable
 * @property {'official' | 'given' | 'fallback'} source
 */

const NOTE = 'electron.json';
const PACKAGE = path.join(nodeModules, 'electron');
const ANSWER_MS = 8000;
/** GAOTAI_ELECTRON=official (or fallback) insists on one kind; unset, the official one is preferred. */
const insisted = () => process.env.GAOTAI_ELECTRON || undefined;
const EXECUTABLES = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };

/** The Electron that the set-up chose, or undefined before it ran. @returns {Runtime | undefined} */
export function chosenRuntime() {
  const note = readNote(NOTE);
  if (note === undefined) return undefined;
  /** @type {Runtime} */
  const runtime = JSON.parse(note);
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const isMeant = given
    ? path.resolve(given) === runtime.dist
    : runtime.source === (insisted() ?? runtime.source) && runtime.source !== 'given';
  return isMeant && existsSync(runtime.executable) ? runtime : undefined;
}

/** @param {Runtime} runtime @param {string} wanted */
function isCurrent(runtime, wanted) {
  if (runtime.source === 'official') return runtime.version === wanted;
  return runtime.source === 'given' || runtime.dist === fallbackFolder();
}

/** Finds or fetches an Electron that runs here, and notes it. @returns {Promise<Runtime>} */
export async function prepareElectron() {
  const wanted = JSON.parse(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8')).version;
  const before = chosenRuntime();
  if (before && isCurrent(before, wanted)) return before;
  const runtime = givenRuntime() ?? (await officialRuntime(wanted)) ?? (await fallback(wanted));
  writeNote(NOTE, JSON.stringify(runtime));
  say(`Electron ${runtime.version} is ready (${runtime.source})`);
  return runtime;
}

/** @param {string} dist @param {Runtime['source']} source @returns {Runtime | undefined} */
function runtimeIn(dist, source) {
  const note = path.join(dist, 'version');
  const name =
    process.platform in EXECUTABLES
      ? EXECUTABLES[/** @type {'darwin' | 'win32'} */ (process.platform)]
      : 'electron';
  const executable = path.join(dist, name);
  if (!existsSync(note) || !existsSync(executable)) return undefined;
  const version = readFileSync(note, 'utf8').replace(/^v/, '').trim();
  return { version, dist, executable, source };
}

function givenRuntime() {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!given) return undefined;
  const runtime = runtimeIn(path.resolve(given), 'given');
  if (runtime) return runtime;
  throw new Failure(
    `There is no unpacked Electron in ELECTRON_OVERRIDE_DIST_PATH (${given}): correct it or unset it.`,
  );
}

/** @param {string} wanted @returns {Promise<Runtime | undefined>} */
async function officialRuntime(wanted) {
  const dist = path.join(PACKAGE, 'dist');
  const ready = () => {
    const runtime = existsSync(path.join(PACKAGE, 'path.txt')) && runtimeIn(dist, 'official');
    return runtime && runtime.version === wanted ? runtime : undefined;
  };
  if (insisted() === 'fallback') return undefined;
  const present = ready();
  if (present) return present;
  say(`looking for Electron ${wanted}`);
  if (!(await releaseAnswers(wanted))) return undefined;
  say(`downloading Electron ${wanted}`);
  await runNode(path.join(PACKAGE, 'install.js'), [], { output: 'stderr' });
  return ready();
}

/** @param {string} version */
async function releaseAnswers(version) {
  // A mirror is the user's explicit word that the download works.
  if (process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror) return true;
  const address = `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`;
  try {
    const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(ANSWER_MS) });
    return answer.ok;
  } catch (error) {
    say(`the Electron download does not answer: ${error instanceof Error ? error.message : error}`);
    return false;
  }
}

/** @param {string} wanted @returns {Promise<Runtime>} */
async function fallback(wanted) {
  if (!fallbackIsPossible() || insisted() === 'official')
    throw new Failure(
      `Electron ${wanted} could not be downloaded: check the connection to github.com, or set ELECTRON_MIRROR to a mirror, or ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.`,
    );
  const dist = await fallbackElectron();
  const runtime = runtimeIn(dist, 'fallback');
  if (!runtime)
    throw new Failure(
      `The fallback Electron in ${dist} is damaged: delete that folder and run the command again.`,
    );
  return runtime;
}
