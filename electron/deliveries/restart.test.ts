import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import type { FaultInput } from '../../sandbox/faults/faults';
import { deliveryStepKindSchema } from '../../core/domain/delivery';
import { articleIdSchema } from '../../core/domain/ids';
import { tempFolder } from '../db/testing/temp';
import { httpTransport } from '../wechat/http';
import { checkpointName } from './checkpoint';
import { WECHAT_PACE } from './pace';
import { testArticle } from './testing/articles';
import { type SteppingClock, steppingClock } from './testing/clock';
import { sendOverLives } from './testing/lives';
import { testPicture } from './testing/pictures';

const APP = { appId: 'wx0000000000000001', appSecret: 'a-secret-of-the-tests-only' };
const pictures = [testPicture('一.png', 40), testPicture('二.png', 90)];
const articleId = articleIdSchema.parse('00000000-0000-4000-8000-00000000000a');
/** The cover is a picture of its own here, so that its step really uploads. */
const article = testArticle(pictures.slice(0, 1), { cover: pictures[1]!.hash });

/** Runs of the property; more when soaking. */
const RUNS = Number(process.env.GAOTAI_SOAK_RUNS ?? 20);

let sandbox: Sandbox;
let clock: SteppingClock;

async function open(): Promise<void> {
  clock = steppingClock();
  sandbox = await startSandbox({
    accounts: [{ name: '测试号', type: 'service', verified: true, ...APP }],
    now: clock.now,
    publishMs: 3_000,
  });
}

function options() {
  return {
    server: { address: sandbox.address, ...APP },
    articles: new Map([[articleId, article]]),
    pictures,
    clock,
    pace: WECHAT_PACE,
    transport: (request: Parameters<typeof httpTransport>[0]) =>
      httpTransport({ ...request, timeoutMs: 2_000 }),
  };
}

/** What the server has seen in all: drafts and publications ever made, and the most uploads of one picture. */
function effects() {
  const made = (route: string) =>
    sandbox.calls().filter((call) => call.route === route && call.outcome === 'effect').length;
  const uploads = new Map<string, number>();
  for (const { sha256 } of sandbox.state().accounts[0]!.uploads) {
    uploads.set(sha256, (uploads.get(sha256) ?? 0) + 1);
  }
  return {
    drafts: made('/cgi-bin/draft/add'),
    publications: made('/cgi-bin/freepublish/submit'),
    pictures: uploads.size,
    uploads: Math.max(...uploads.values()),
  };
}

const once = { drafts: 1, publications: 1, pictures: 2, uploads: 1 };

/** The steps of publishing a single article. */
const steps = deliveryStepKindSchema.extract([
  'upload-image',
  'upload-cover',
  'create-draft',
  'verify-draft',
  'publish',
  'await-publication',
]);
const places = steps.options.flatMap((step) =>
  (['before', 'after-call', 'after-journal'] as const).map((moment) => ({
    step,
    ordinal: 0,
    moment,
  })),
);

describe('an application that is killed', () => {
  beforeEach(open);
  afterEach(() => sandbox.close());

  test.each(places.map((place) => [checkpointName(place)]))('at %s sends once', async (name) => {
    let killed = false;
    const lives = await sendOverLives(tempFolder(), articleId, options(), (place) => {
      const now = !killed && checkpointName(place) === name;
      killed ||= now;
      return now;
    });
    expect(lives).toMatchObject({ delivery: { state: 'done' }, starts: 2, unexpected: [] });
    expect(effects()).toEqual(once);
  });

  test('at every place one after the other sends once', async () => {
    const seen = new Set<string>();
    const lives = await sendOverLives(tempFolder(), articleId, options(), (place) => {
      const name = checkpointName(place);
      const first = !seen.has(name);
      seen.add(name);
      return first;
    });
    expect(lives).toMatchObject({ delivery: { state: 'done' }, unexpected: [] });
    expect(lives.starts).toBeGreaterThan(15);
    expect(effects()).toEqual(once);
  });
});

const routes = [
  '/cgi-bin/stable_token',
  '/cgi-bin/material/add_material',
  '/cgi-bin/material/batchget_material',
  '/cgi-bin/draft/add',
  '/cgi-bin/draft/get',
  '/cgi-bin/draft/batchget',
  '/cgi-bin/freepublish/submit',
  '/cgi-bin/freepublish/get',
  '/cgi-bin/freepublish/batchget',
  '*',
];

const fault: fc.Arbitrary<FaultInput> = fc
  .tuple(
    fc.constantFrom(...routes),
    fc.integer({ min: 1, max: 3 }),
    fc.oneof(
      fc.constantFrom(
        { kind: 'dropBefore' as const },
        { kind: 'dropAfter' as const },
        { kind: 'truncatedJson' as const },
        { kind: 'expiredToken' as const },
        { kind: 'http500' as const, when: 'before' as const },
        { kind: 'http500' as const, when: 'after' as const },
        { kind: 'html' as const, when: 'before' as const },
        { kind: 'html' as const, when: 'after' as const },
      ),
      fc
        .constantFrom(-1, 40001, 42001, 45009, 45011, 53505)
        .map((errcode) => ({ kind: 'errcode' as const, errcode })),
    ),
  )
  .map(([route, times, kind]) => ({ route, times, ...kind }));

describe('whatever goes wrong', () => {
  test(
    'there is one draft, one publication, and each picture once',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fault, { maxLength: 6 }),
          fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 5 }),
          async (faults, deaths) => {
            await open();
            try {
              for (const each of faults) sandbox.faults.add(each);
              const left = [...deaths];
              let passed = 0;
              const lives = await sendOverLives(tempFolder(), articleId, options(), () => {
                passed += 1;
                if (left[0] === undefined || passed <= left[0]) return false;
                left.shift();
                passed = 0;
                return true;
              });
              expect(lives).toMatchObject({ delivery: { state: 'done' }, unexpected: [] });
              expect(effects()).toEqual(once);
            } finally {
              await sandbox.close();
            }
          },
        ),
        { numRuns: RUNS },
      );
    },
    60_000 + RUNS * 4_000,
  );
});
