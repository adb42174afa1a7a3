import { mkdir, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { type AssetHash, articleIdSchema, editionIdSchema } from '../../../core/domain/ids';
import { insertAsset } from '../../assets/asset-queries';
import { createAssetStore } from '../../assets/asset-store';
import { createCheckBeforeSending } from '../../checks/check-before-sending';
import { openDatabase } from '../../db/open';
import type { createBudget } from '../../wechat/budget';
import { createWechatClient } from '../../wechat/client';
import { httpTransport } from '../../wechat/http';
import { documentTasks } from '../../workers/documents/document-tasks';
import { imageTasks } from '../../workers/images/image-tasks';
import { createThreadPool } from '../../workers/thread-pool';
import { createThreadRunner } from '../../workers/thread-runner';
import { systemClock } from '../clock';
import { SANDBOX_PACE } from '../pace';
import { STILL } from '../steps/upload';
import { testArticle } from '../testing/articles';
import { openDesk } from '../testing/desk';
import { watchTasks } from './longest-task';
import { makePhotos } from './photos';

/**
 * `npm run bench -- --only uploads`: eight articles with twenty photographs each. Coding them alone on
 * all cores, uploading the results alone, and the real engine that does both; in one run. Prints one
 * line of JSON: milliseconds of each, the longest task of this thread meanwhile, and the longest that
 * anything had to wait for it.
 */

const credentials = z.object({ address: z.string(), appId: z.string(), appSecret: z.string() });
const environment = z
  .object({
    GAOTAI_HOME: z.string().min(1),
    /** The built image worker. */
    GAOTAI_IMAGE_WORKER: z.string().min(1),
    /** The built document worker. */
    GAOTAI_DOCUMENT_WORKER: z.string().min(1),
    /** Two accounts of the server: one for each time that the pictures go out. */
    GAOTAI_SERVERS: z
      .string()
      .transform((text): unknown => JSON.parse(text))
      .pipe(z.tuple([credentials, credentials])),
  })
  .parse(process.env);

const ARTICLES = 8;
const PICTURES = 20;
/** As in the application. */
const UPLOADS_AT_ONCE = 6;

const home = environment.GAOTAI_HOME;
const cores = Math.min(4, os.availableParallelism());
const thread = (file: string) => ({
  start: () => new Worker(file),
  idleMs: 60_000,
  timeoutMs: 120_000,
  onTrouble: (what: string, cause: unknown) => console.error(what, cause),
});
const pool = createThreadPool(cores, imageTasks, thread(environment.GAOTAI_IMAGE_WORKER));
const documents = createThreadRunner(documentTasks, thread(environment.GAOTAI_DOCUMENT_WORKER));

const opened = openDatabase(join(home, 'gaotai.sqlite'));
if (opened.state !== 'ready') throw new Error(`the database is ${opened.state}`);
const { db } = opened;

const folder = join(home, 'assets');
await mkdir(join(home, 'coded'));
const photos = await makePhotos(folder, ARTICLES * PICTURES);
for (const { asset } of photos) insertAsset(db, asset);
const assets = createAssetStore({ db, folder, images: pool, now: systemClock.now });
const fitted = (hash: AssetHash) => assets.fitForUpload(hash, STILL);
const checkArticle = createCheckBeforeSending({
  documents,
  // The hidden page is a process of its own.
  layout: { measure: () => Promise.resolve([]) },
  wordLists: () => [],
  onTrouble: (what, cause) => console.error(what, cause),
});

/** Does work on every photo, so many at once; milliseconds. */
async function timed(
  atOnce: number,
  work: (photo: (typeof photos)[number]) => Promise<void>,
): Promise<number> {
  const waiting = [...photos];
  const startedMs = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let photo = waiting.shift(); photo; photo = waiting.shift()) await work(photo);
    }),
  );
  return performance.now() - startedMs;
}

// How much this machine holds up a thread that has next to nothing to do.
const idle = monitorEventLoopDelay({ resolution: 5 });
idle.enable();
const codingMs = await timed(cores, async ({ hash }) => {
  const { bytes } = await fitted(hash);
  await writeFile(join(home, 'coded', hash), bytes);
});

idle.disable();

const [alone, whole] = environment.GAOTAI_SERVERS;
const client = createWechatClient({
  credentials: () => Promise.resolve({ ok: true, value: alone }),
  transport: httpTransport,
  budget: { spend: () => ({ ok: true, value: null }) } satisfies ReturnType<typeof createBudget>,
  now: systemClock.now,
  delay: (ms) => systemClock.delay(ms),
});
const networkMs = await timed(UPLOADS_AT_ONCE, async ({ hash }) => {
  const bytes = new Uint8Array(await readFile(join(home, 'coded', hash)));
  const added = await client.addImage({ fileName: `${hash}.jpg`, mime: 'image/jpeg', bytes });
  if (!added.ok) throw new Error(JSON.stringify(added.error));
});

const ids = Array.from({ length: ARTICLES }, (_, n) =>
  articleIdSchema.parse(`00000000-0000-4000-8000-0000000000${n + 10}`),
);
const desk = openDesk({
  db,
  server: whole,
  articles: new Map(
    ids.map((id, n) => {
      const own = photos.slice(n * PICTURES, (n + 1) * PICTURES);
      return [id, testArticle(own, { title: `第 ${n + 1} 篇` }, `${n + 1}。`)];
    }),
  ),
  pictures: photos,
  fitForUpload: assets.fitForUpload,
  renderArticle: (document, look) => documents.run('render', { document, look }),
  checkArticle,
  clock: systemClock,
  pace: SANDBOX_PACE,
  uploadsAtOnce: UPLOADS_AT_ONCE,
});
const account = await desk.accounts.createSandbox('沙盒', 'service');
const busy = monitorEventLoopDelay({ resolution: 5 });
busy.enable();
const watch = watchTasks();
const startedMs = performance.now();
const { id } = await desk.deliveries.start({
  articleIds: ids,
  editionId: editionIdSchema.parse('00000000-0000-4000-8000-0000000000ed'),
  accountId: account.id,
  way: { kind: 'draft' },
});
const uploaded = await desk.until(id, ({ steps, state }) => {
  const uploads = steps.filter((step) => step.kind.startsWith('upload'));
  return state === 'stopped' || uploads.every((step) => step.state === 'done');
});
const wholeMs = performance.now() - startedMs;
const done = await desk.untilOver(id);
busy.disable();
const longestTaskMs = watch.stop();
await desk.deliveries.close();
await Promise.all([pool.close(), documents.close()]);
db.close();
const result = {
  codingMs,
  networkMs,
  wholeMs,
  longestTaskMs,
  longestDelayMs: busy.max / 1e6,
  longestWaitMs: idle.max / 1e6,
  state: done.state,
  pictures: uploaded.steps.filter((step) => step.kind === 'upload-image').length,
  reports: desk.progress.length,
};
process.stdout.write(`${JSON.stringify(result)}\n`);
