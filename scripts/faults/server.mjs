// The sandbox as a process of its own, and what it has seen.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { adopt } from '../lib/children.mjs';
import { Failure } from '../lib/failure.mjs';

/** @typedef {{ seq: number, route: string, outcome: string }} Call */
/** @typedef {{ uploadCount: number, uploads: { sha256: string }[] }} AccountState */
/** @typedef {{ drafts: number, publications: number, massSends: number, uploads: number, pictures: number }} Effects */

/**
 * Starts the server and waits until it is ready.
 * @param {string} bundle
 * @param {string} folder where it keeps its state
 * @param {string[]} [more] arguments
 */
export async function startServer(bundle, folder, more = []) {
  const child = adopt(
    spawn(
      process.execPath,
      [bundle, '--port', '0', '--data', folder, '--publish', '300', ...more],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    ),
  );
  const line = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('close', () => reject(new Failure('The sandbox ended before it was ready.')));
  });
  const { address, accounts } = JSON.parse(line);
  const account = accounts.find((/** @type {{ verified: boolean }} */ each) => each.verified);
  const { appId, appSecret } = account;

  /** @param {string} path @param {RequestInit} [init] */
  const ask = async (path, init) => {
    const response = await fetch(address + path, init);
    if (!response.ok) throw new Error(`${path}: status ${response.status}`);
    return response.status === 204 ? null : JSON.parse((await response.text()) || 'null');
  };

  /** @returns {Promise<{ calls: Call[], account: AccountState }>} */
  const look = async () => {
    const [calls, state] = await Promise.all([ask('/__sandbox/calls'), ask('/state.json')]);
    const list = Array.isArray(calls) ? calls : calls.calls;
    const found = state.accounts.find((/** @type {{ appId: string }} */ a) => a.appId === appId);
    return { calls: list, account: found };
  };

  return {
    credentials: { address, appId, appSecret },
    /** @param {Record<string, unknown>} fault */
    order: (fault) =>
      ask('/__sandbox/faults', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(fault),
      }),
    forget: () => ask('/__sandbox/faults', { method: 'DELETE' }),
    /** Remembers this moment; the function that it gives tells what has happened since. */
    mark: async () => {
      const before = await look();
      const lastSeq = before.calls.at(-1)?.seq ?? 0;
      /** @returns {Promise<Effects>} */
      return async () => {
        const now = await look();
        const made = (/** @type {string} */ route) =>
          now.calls.filter((c) => c.seq > lastSeq && c.route === route && c.outcome === 'effect');
        const added = now.account.uploadCount - before.account.uploadCount;
        /** @type {Map<string, number>} */
        const times = new Map();
        for (const { sha256 } of added === 0 ? [] : now.account.uploads.slice(-added))
          times.set(sha256, (times.get(sha256) ?? 0) + 1);
        return {
          drafts: made('/cgi-bin/draft/add').length,
          publications: made('/cgi-bin/freepublish/submit').length,
          massSends: made('/cgi-bin/message/mass/sendall').length,
          uploads: Math.max(0, ...times.values()),
          pictures: times.size,
        };
      };
    },
    /** Ends it; its files may be removed then. */
    stop: () =>
      new Promise((resolve) => {
        child.once('close', resolve);
        child.kill();
      }),
  };
}
