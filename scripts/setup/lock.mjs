import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { say } from '../lib/say.mjs';

const POLL_MS = 200;
/** A folder without a number in it is being made or was left by a crash; which one, time tells. */
const UNSIGNED_MS = 3000;

/** @param {unknown} error @param {string} code */
const hasCode = (error, code) => error instanceof Error && 'code' in error && error.code === code;

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

/**
 * Lets one process at a time do this work: two commands started together must not install twice.
 * A lock whose owner has died is taken over.
 * @template T
 * @param {string} folder the lock: a folder that exists while the work is done
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(folder, work) {
  const owner = path.join(folder, 'pid');
  let told = false;
  let unsignedSince = 0;
  for (;;) {
    mkdirSync(path.dirname(folder), { recursive: true });
    try {
      mkdirSync(folder);
      break;
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
    }
    const pid = existsSync(owner) ? Number(readFileSync(owner, 'utf8')) : 0;
    if (!pid) unsignedSince ||= Date.now();
    const abandoned = pid ? !isAlive(pid) : Date.now() - unsignedSince > UNSIGNED_MS;
    if (abandoned) rmSync(folder, { recursive: true, force: true });
    else {
      if (pid && !told) say(`waiting for the set-up that process ${pid} is doing`);
      told ||= Boolean(pid);
      await pause(POLL_MS);
    }
  }
  const release = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', release);
  try {
    writeFileSync(owner, String(process.pid));
    return await work();
  } finally {
    process.removeListener('exit', release);
    release();
  }
}
