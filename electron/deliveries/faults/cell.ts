import { join } from 'node:path';
import type { Delivery } from '../../../core/domain/delivery';
import type { AccountId, DeliveryId } from '../../../core/domain/ids';
import type { DeliveryAnswer } from '../../../core/domain/question';
import { openDatabase } from '../../db/open';
import { httpTransport } from '../../wechat/http';
import { WECHAT_PACE } from '../pace';
import { steppingClock } from '../testing/clock';
import { type Desk, openDesk } from '../testing/desk';
import type { Scenario } from './scenarios';
import { FAULT_ACCOUNT, type FaultServer, type StartServer } from './server';
import { type FaultyLine, type Trouble, faultyLine } from './troubles';

/** One trouble with one call of one way to send. */
export type Cell = { scenario: Scenario; troubles: readonly { trouble: Trouble; route: string }[] };

/** What came of a cell. */
export type CellResult = {
  outcome: string;
  /** How often a person was asked, and answered by what is true at the server. */
  questions: number;
  /** What is wrong; empty when there is exactly one effect. */
  problems: string[];
};

/** More lives, resumptions and answers than any sequence of troubles needs. */
const MOST_TRIES = 25;
/** Longer waits are cut into pieces of this length. */
const SLICE_MS = 10 * 60_000;
/** A person confirms a protected mass send so long after it came. */
const ADMIN_ANSWERS_MS = 5 * 60_000;

/** Sends through all troubles, over as many lives as it takes, and looks at the server. */
export async function runCell(
  { scenario, troubles }: Cell,
  ports: { startServer: StartServer; folder: string },
): Promise<CellResult> {
  const late = lateWork();
  const clock = late.clock;
  const server = await ports.startServer({
    accounts: [{ ...FAULT_ACCOUNT }],
    now: clock.now,
    publishMs: 3_000,
  });
  try {
    await scenario.prepare(server);
    const line = faultyLine({ transport: httpTransport, server, after: late.after });
    const world: CellWorld = {
      scenario,
      server,
      line,
      clock,
      folder: ports.folder,
      saidSent: false,
    };
    if (scenario.before !== null) await inLives(world, false);
    for (const { trouble, route } of troubles) line.order(trouble, route);
    late.watch(() => confirmWaiting(server, late));
    const { delivery, questions, unexpected } = await inLives(world, true);
    await late.finish();
    const problems = [...problemsOf(world), ...unexpected.map(String)];
    if (delivery.state !== 'done') problems.push(`ended ${delivery.state}`);
    return { outcome: delivery.state, questions, problems };
  } finally {
    await server.close();
  }
}

/** The routes that a way to send calls when nothing goes wrong. */
export async function routesOf(
  scenario: Scenario,
  ports: { startServer: StartServer; folder: string },
): Promise<string[]> {
  const routes = new Set<string>();
  const startServer: StartServer = async (options) => {
    const server = await ports.startServer(options);
    return {
      ...server,
      async close() {
        for (const call of server.calls()) routes.add(call.route);
        await server.close();
      },
    };
  };
  const { problems } = await runCell({ scenario, troubles: [] }, { ...ports, startServer });
  if (problems.length > 0) throw new Error(`${scenario.name}: ${problems.join('; ')}`);
  return [...routes];
}

type CellWorld = {
  scenario: Scenario;
  server: FaultServer;
  line: FaultyLine;
  clock: ReturnType<typeof steppingClock>;
  folder: string;
  /**
   * Whether a person had to say that it was sent. WeChat's number of it is not known then, so nothing
   * can be done with it afterwards but on the website.
   */
  saidSent: boolean;
};

type Lived = { delivery: Delivery; questions: number; unexpected: unknown[] };

/** Lives until the delivery and what follows it are over. A killed life is followed by another. */
async function inLives(world: CellWorld, main: boolean): Promise<Lived> {
  const { scenario, line } = world;
  const unexpected: unknown[] = [];
  let questions = 0;
  for (let lives = 0; lives < MOST_TRIES; lives += 1) {
    const opened = openDatabase(join(world.folder, 'gaotai.sqlite'));
    if (opened.state !== 'ready') throw new Error(`the database is ${opened.state}`);
    const { db } = opened;
    // The process goes on, so nothing is lost that was written.
    db.pragma('synchronous = OFF');
    const desk = openDesk({
      db,
      server: { address: world.server.address, ...FAULT_ACCOUNT },
      articles: main ? new Map([...scenario.articles, ...scenario.changed]) : scenario.articles,
      pictures: scenario.pictures,
      clock: world.clock,
      pace: WECHAT_PACE,
      uploadsAtOnce: 3,
      transport: line.transport,
    });
    const death = new Promise<null>((resolve) => {
      line.onDeath(() => {
        db.close();
        resolve(null);
      });
    });
    const lived = await Promise.race([liveOnce(world, desk, main, () => (questions += 1)), death]);
    if (lived === null) continue;
    unexpected.push(...desk.unexpected);
    await desk.deliveries.close();
    db.close();
    return { delivery: lived, questions, unexpected };
  }
  throw new Error('no end');
}

async function liveOnce(
  world: CellWorld,
  desk: Desk,
  main: boolean,
  onQuestion: () => void,
): Promise<Delivery> {
  const { scenario, server } = world;
  const account = await desk.accounts.createSandbox('沙盒', 'service');
  const id = await deliveryOf(scenario, desk, account.id, main);
  let over = await desk.untilOver(id);
  for (let tries = 0; over.state === 'stopped' && tries < MOST_TRIES; tries += 1) {
    if (over.question !== null) {
      onQuestion();
      const answer = truthfulAnswer(over, server);
      if (answer === 'sent') world.saidSent = true;
      desk.deliveries.answer(id, answer);
    } else desk.deliveries.resume(id);
    over = await desk.untilOver(id);
  }
  if (main && over.state === 'done' && scenario.afterwards !== null && !world.saidSent) {
    await persistently(() => scenario.afterwards?.(desk, over));
  }
  return over;
}

/** The delivery that is there already, going on; else a new one. */
async function deliveryOf(
  { before, request }: Scenario,
  desk: Desk,
  accountId: AccountId,
  main: boolean,
): Promise<DeliveryId> {
  const known = desk.deliveries.list();
  const wanted = main && before !== null ? 2 : 1;
  const [newest] = known;
  if (known.length >= wanted && newest !== undefined) {
    desk.deliveries.goOn();
    return newest.id;
  }
  const asked = main ? request(accountId) : before?.(accountId);
  if (asked === undefined) throw new Error('nothing to send before');
  return (await desk.deliveries.start(asked)).id;
}

/** As a person does who looks at the website first. */
function truthfulAnswer({ question, way }: Delivery, server: FaultServer): DeliveryAnswer {
  const account = server.state().accounts[0];
  switch (question?.kind) {
    case 'outcome-unknown': {
      const there = way.kind === 'mass' ? account?.massSends.length : account?.publications.length;
      return (there ?? 0) > 0 ? 'sent' : 'not-sent';
    }
    case 'draft-gone':
      return 'make-new';
    case 'draft-differs':
      return 'go-on';
    case 'draft-changed':
      return 'overwrite';
    case 'late':
      return 'send-now';
    default:
      throw new Error('no such question is expected');
  }
}

/** Somebody who presses the button again until it works. */
async function persistently(work: () => Promise<void> | undefined): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await work();
      return;
    } catch (error) {
      if (tries === MOST_TRIES) throw error;
    }
  }
}

function problemsOf({ scenario: { expected, verify }, server, saidSent }: CellWorld): string[] {
  const account = server.state().accounts[0];
  if (account === undefined) return ['no account'];
  const made = server
    .calls()
    .filter((call) => call.route === '/cgi-bin/draft/add' && call.outcome === 'effect').length;
  const uploads = account.uploads.map((upload) => upload.sha256);
  const seen: Record<string, number> = {
    draftsMade: made,
    draftsLeft: account.drafts.length,
    publications: account.publications.length,
    massSends: account.massSends.length,
    pictures: new Set(uploads).size,
  };
  const wrong = Object.entries(expected).flatMap(([what, count]) =>
    seen[what] === count ? [] : [`${what}: ${seen[what] ?? 'none'} instead of ${count}`],
  );
  if (uploads.length !== new Set(uploads).size) wrong.push('a picture was uploaded twice');
  const other = saidSent ? null : verify(server);
  return other === null ? wrong : [...wrong, other];
}

/** A clock that does work at its time, between the steps of the clock. */
function lateWork() {
  const stepping = steppingClock();
  let due: { atMs: number; work: () => Promise<unknown> }[] = [];
  let watcher: () => Promise<void> = () => Promise.resolve();

  let underWay: Promise<void> = Promise.resolve();

  /** Whoever else waits at the same time goes on only when that work is done, too. */
  function run(untilMs: number): Promise<void> {
    const now = due.filter((each) => each.atMs <= untilMs);
    due = due.filter((each) => each.atMs > untilMs);
    const before = underWay;
    underWay = (async () => {
      await before;
      for (const { work } of now) await work();
      await watcher();
    })();
    return underWay;
  }

  return {
    clock: {
      ...stepping,
      /** In slices, so that nobody misses a deadline because time jumps over it. */
      async delay(ms: number, signal?: AbortSignal) {
        let left = ms;
        do {
          if (signal?.aborted === true) return;
          await stepping.delay(Math.min(left, SLICE_MS), signal);
          await run(stepping.now());
          left -= SLICE_MS;
        } while (left > 0);
      },
    },
    after(ms: number, work: () => Promise<unknown>) {
      due.push({ atMs: stepping.now() + ms, work });
    },
    watch(look: () => Promise<void>) {
      watcher = look;
    },
    /** Lets everything happen that is still to come. */
    finish: () => run(Number.POSITIVE_INFINITY),
    now: stepping.now,
  };
}

const firstSeen = new WeakMap<FaultServer, Map<number, number>>();

/** An administrator confirms what waits, some minutes after it came. */
async function confirmWaiting(server: FaultServer, { now }: { now: () => number }): Promise<void> {
  const seen = firstSeen.get(server) ?? new Map<number, number>();
  firstSeen.set(server, seen);
  for (const { msgId, status } of server.state().accounts[0]?.massSends ?? []) {
    if (status !== 'waiting') continue;
    const sinceMs = seen.get(msgId) ?? now();
    seen.set(msgId, sinceMs);
    if (now() - sinceMs < ADMIN_ANSWERS_MS) continue;
    await server.act({ action: 'confirmMassSend', appId: FAULT_ACCOUNT.appId, msgId });
  }
}
