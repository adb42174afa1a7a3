import { join } from 'node:path';
import { z } from 'zod';
import { articleIdSchema } from '../../../core/domain/ids';
import type { Way } from '../../../core/domain/way';
import { openDatabase } from '../../db/open';
import { httpTransport } from '../../wechat/http';
import { checkpointFromEnvironment } from '../checkpoint';
import { systemClock } from '../clock';
import { SANDBOX_PACE } from '../pace';
import { testArticle } from '../testing/articles';
import { openDesk } from '../testing/desk';
import { testPicture } from '../testing/pictures';

/**
 * One life of the sending part of the application, without a window: the real engine, a real
 * database, real HTTP. `npm run faults` starts it, lets it die at `GAOTAI_KILL_AT`, and starts it
 * again until the delivery is over. Prints the outcome as one line of JSON.
 */

const environment = z
  .object({
    /** Folder of the database. */
    GAOTAI_HOME: z.string().min(1),
    /** `{address, appId, appSecret}` of the account to send to. */
    GAOTAI_FAULTS_SERVER: z.string(),
    /** Tells this case's article and pictures from those of others. */
    GAOTAI_FAULTS_CASE: z.string().min(1),
    GAOTAI_FAULTS_WAY: z.enum(['draft', 'publish', 'mass']),
    GAOTAI_KILL_AT: z.string().optional(),
  })
  .parse(process.env);

const server = z
  .object({ address: z.string(), appId: z.string(), appSecret: z.string() })
  .parse(JSON.parse(environment.GAOTAI_FAULTS_SERVER));

/** Shorter than the delays that cases order, so that they do not take minutes. */
const LONGEST_CALL_MS = 2_500;
const MOST_RESUMPTIONS = 5;

const name = environment.GAOTAI_FAULTS_CASE;
const pictures = [60, 110, 160, 210].map((shade, index) =>
  testPicture(`${name} ${index + 1}.png`, shade),
);
const articleId = articleIdSchema.parse('00000000-0000-4000-8000-00000000000a');
const article = testArticle(
  pictures.slice(0, 3),
  { title: `春茶 ${name}`.slice(0, 32), cover: pictures[3]?.hash ?? null },
  name,
);

const opened = openDatabase(join(environment.GAOTAI_HOME, 'gaotai.sqlite'));
if (opened.state !== 'ready') throw new Error(`the database is ${opened.state}`);

const desk = openDesk({
  db: opened.db,
  server,
  articles: new Map([[articleId, article]]),
  pictures,
  clock: systemClock,
  pace: SANDBOX_PACE,
  checkpoint: checkpointFromEnvironment(environment, false),
  transport: (request) =>
    httpTransport({ ...request, timeoutMs: Math.min(request.timeoutMs, LONGEST_CALL_MS) }),
});

const account = await desk.accounts.createSandbox('沙盒', 'service');
const [known] = desk.deliveries.list();
if (known) desk.deliveries.goOn();
const request = { articleIds: [articleId], accountId: account.id, way: wayTo() };
const { id } = known ?? (await desk.deliveries.start(request));
let delivery = await desk.untilOver(id);
for (let count = 0; delivery.state === 'stopped' && count < MOST_RESUMPTIONS; count += 1) {
  desk.deliveries.resume(id);
  delivery = await desk.untilOver(id);
}
await desk.deliveries.close();
opened.db.close();
if (desk.unexpected.length > 0) throw new Error('unexpected', { cause: desk.unexpected });
process.stdout.write(`${JSON.stringify({ state: delivery.state, error: delivery.error })}\n`);

function wayTo(): Way {
  const kind = environment.GAOTAI_FAULTS_WAY;
  if (kind !== 'mass') return { kind };
  // 星标组: a tag that every account has. Only one send to everybody is allowed a day.
  const audience = { kind: 'tag' as const, tagId: 2, tagName: '星标组' };
  return { kind, audience, ignoreReprint: false };
}
