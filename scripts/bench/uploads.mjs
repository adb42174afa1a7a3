// Eight articles with twenty photographs each, to a server 100 ms away: against the slower of coding
// and uploading alone, in the same run.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startServer } from '../faults/server.mjs';
import { adopt } from '../lib/children.mjs';
import { bundleForNode } from '../lib/node-bundle.mjs';
import { setUp } from '../setup/set-up.mjs';
import { plainRow, ratioRow } from './rows.mjs';
import { measureUploadsInWindow } from './uploads-window.mjs';

const LATENCY_MS = 100;

/** @param {string | undefined} display */
export async function measureUploads(display) {
  await setUp({ sqliteInNode: true });
  const sandbox = await bundleForNode({
    name: 'sandbox',
    entry: 'sandbox/main.ts',
    sources: ['sandbox'],
  });
  const worker = await bundleForNode({
    name: 'image-worker',
    entry: 'electron/workers/image.worker.ts',
    sources: ['core', 'electron'],
  });
  const documents = await bundleForNode({
    name: 'document-worker',
    entry: 'electron/workers/document.worker.ts',
    sources: ['core', 'electron'],
  });
  const bench = await bundleForNode({
    name: 'upload-bench',
    entry: 'electron/deliveries/bench/main.ts',
    sources: ['core', 'electron'],
  });
  const folder = await mkdtemp(path.join(os.tmpdir(), 'gaotai-uploads-'));
  /** @type {Awaited<ReturnType<typeof startServer>>[]} */
  const servers = [];
  /** A server for each time that the pictures go out. @param {string} name */
  const serve = async (name) => {
    const server = await startServer(sandbox, path.join(folder, name), [
      '--latency',
      String(LATENCY_MS),
    ]);
    servers.push(server);
    return server.credentials;
  };
  try {
    const credentials = [await serve('alone'), await serve('whole')];
    const measured = await run(bench, {
      ...process.env,
      GAOTAI_HOME: folder,
      GAOTAI_IMAGE_WORKER: worker,
      GAOTAI_DOCUMENT_WORKER: documents,
      GAOTAI_SERVERS: JSON.stringify(credentials),
    });
    if (measured.state !== 'done') throw new Error(`the delivery ended ${measured.state}`);
    const slower = Math.max(measured.codingMs, measured.networkMs);
    const inWindow = await measureUploadsInWindow({
      folder: path.join(folder, 'in-window'),
      credentials: await serve('window'),
      display,
    });
    return [
      ratioRow('uploads: whole against the slower part', measured.wholeMs, slower, 1.3),
      plainRow('uploads: coding alone', measured.codingMs / 1000, 's', Infinity),
      plainRow('uploads: network alone', measured.networkMs / 1000, 's', Infinity),
      // Told only: the bar is on the real main process, in `uploads-window.mjs`.
      plainRow('uploads: longest task of main', measured.longestTaskMs, 'ms', Infinity),
      // The same with the time in which other programs had the processors.
      plainRow('uploads: longest delay of main', measured.longestDelayMs, 'ms', Infinity),
      // For comparison: how long a thread without work is held up while all cores code pictures.
      plainRow('uploads: longest wait of an idle thread', measured.longestWaitMs, 'ms', Infinity),
      ...inWindow,
    ];
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} file
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ codingMs: number, networkMs: number, wholeMs: number, longestTaskMs: number, longestDelayMs: number, longestWaitMs: number, state: string }>}
 */
function run(file, env) {
  return new Promise((resolve, reject) => {
    const child = adopt(
      spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'inherit'] }),
    );
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (piece) => (output += piece));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(JSON.parse(output));
      else reject(new Error(`the bench of uploads ended with ${code}`));
    });
  });
}
