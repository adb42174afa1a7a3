import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/server';
import { AppFailure } from '../../core/contract/errors';
import { documentWith, link, paragraph, text } from '../../core/document/build';
import { type ArticleId, articleIdSchema } from '../../core/domain/ids';
import { openForTest } from '../db/testing/temp';
import type { Db } from '../db/database';
import { httpTransport } from '../wechat/http';
import { WECHAT_PACE } from './pace';
import type { ArticleSnapshot } from './ports';
import { publishing, testArticle } from './testing/articles';
import { type SteppingClock, steppingClock } from './testing/clock';
import { type Desk, openDesk } from './testing/desk';
import { testPicture } from './testing/pictures';

const APP = { appId: 'wx0000000000000001', appSecret: 'a-secret-of-the-tests-only' };
const pictures = [
  testPicture('茶山.png', 40),
  testPicture('采茶.png', 90),
  testPicture('炒茶.png', 160),
];
const articleId = articleIdSchema.parse('00000000-0000-4000-8000-00000000000a');

let sandbox: Sandbox;
let clock: SteppingClock;
let db: Db;
let articles: Map<ArticleId, ArticleSnapshot>;

beforeEach(async () => {
  clock = steppingClock();
  sandbox = await startSandbox({
    accounts: [{ name: '测试号', type: 'service', verified: true, ...APP }],
    now: clock.now,
    publishMs: 3_000,
  });
  db = openForTest();
  articles = new Map([[articleId, testArticle(pictures)]]);
});
afterEach(() => sandbox.close());

function desk(options: Partial<Parameters<typeof openDesk>[0]> = {}): Desk {
  const made = openDesk({
    db,
    server: { address: sandbox.address, ...APP },
    articles,
    pictures,
    clock,
    pace: WECHAT_PACE,
    transport: (request) => httpTransport({ ...request, timeoutMs: 2_000 }),
    ...options,
  });
  onTestFinished(() => made.deliveries.close());
  return made;
}

async function send(at: Desk) {
  const account = await at.accounts.createSandbox('沙盒', 'service');
  return at.deliveries.start(publishing(articleId, account.id));
}

const counted = (path: string) => sandbox.calls().filter((call) => call.route === path).length;
const state = () => sandbox.state().accounts[0]!;

async function codeOf(work: Promise<unknown> | (() => unknown)): Promise<string> {
  try {
    await (typeof work === 'function' ? work() : work);
  } catch (error) {
    if (error instanceof AppFailure) return error.appError.code;
    throw error;
  }
  return 'no failure';
}

describe('a delivery', () => {
  test('uploads, drafts, reads back, publishes and ends with a link', async () => {
    const at = desk();
    const started = await send(at);
    expect(started).toMatchObject({ state: 'running', cancellable: true, title: '春茶手记' });
    const ended = await at.untilOver(started.id);
    expect(ended).toMatchObject({
      state: 'done',
      cancellable: false,
      differences: [],
      error: null,
    });
    expect(ended.url).toContain(`${sandbox.address}/s/`);
    expect(ended.steps.map((step) => [step.kind, step.label, step.state, step.reused])).toEqual([
      ['upload-image', '茶山.png', 'done', false],
      ['upload-image', '采茶.png', 'done', false],
      ['upload-image', '炒茶.png', 'done', false],
      ['upload-cover', '茶山.png', 'done', true],
      ['create-draft', '', 'done', false],
      ['verify-draft', '', 'done', false],
      ['publish', '', 'done', false],
      ['await-publication', '', 'done', false],
    ]);
    const page = await (await fetch(ended.url!)).text();
    expect(page).toContain('一芽一叶 &lt; 两叶');
    expect(at.unexpected).toEqual([]);
  });

  test('sends the frozen version, not what is written afterwards', async () => {
    const at = desk();
    const started = await send(at);
    articles.set(articleId, testArticle(pictures, { title: '改过的标题' }, '改过的正文'));
    const ended = await at.untilOver(started.id);
    const page = await (await fetch(ended.url!)).text();
    expect(page).toContain('春茶手记');
    expect(page).not.toContain('改过的');
  });

  test('keeps links out of WeChat for an account that may have them, in the frozen version too', async () => {
    const at = desk();
    const words = paragraph([text('见'), link('https://tea.example/', [text('茶谱')])]);
    const { meta } = testArticle(pictures);
    articles.set(articleId, { meta, document: documentWith([words]) });
    const input = {
      name: '春风',
      kind: 'service',
      apiAddress: sandbox.address,
      proxy: null,
    } as const;
    const own = at.accounts.create({ ...input, ...APP, externalLinks: true });
    const anchor = '<a href="https://tea.example/"';
    const rendered = async (id: typeof own.id | null) =>
      (await at.deliveries.render(articleId, id)).html;
    expect(await rendered(own.id)).toContain(anchor);
    expect(await rendered(null)).not.toContain(anchor);
    const kept = await at.deliveries.start(publishing(articleId, own.id));
    expect(at.deliveries.version(kept.id, 0).html).toContain(anchor);
    expect(await at.deliveries.check(articleId, own.id)).not.toContainEqual(
      expect.objectContaining({ rule: 'link-as-note' }),
    );
    await at.untilOver(kept.id);
    const noted = await send(at);
    expect(at.deliveries.version(noted.id, 0).html).not.toContain(anchor);
    expect(at.deliveries.version(noted.id, 0).html).toContain('参考链接');
    await at.untilOver(noted.id);
  });

  test('is one, however often send is pressed', async () => {
    const at = desk();
    const account = await at.accounts.createSandbox('沙盒', 'service');
    const results = await Promise.allSettled([
      at.deliveries.start(publishing(articleId, account.id)),
      at.deliveries.start(publishing(articleId, account.id)),
      at.deliveries.start(publishing(articleId, account.id)),
    ]);
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    const [delivery] = at.deliveries.list();
    await at.untilOver(delivery!.id);
    expect(at.deliveries.list()).toHaveLength(1);
    expect(await codeOf(at.deliveries.start(publishing(articleId, account.id)))).toBe(
      'delivery-already-published',
    );
    articles.set(articleId, testArticle(pictures, { title: '第二版' }));
    const second = await at.deliveries.start(publishing(articleId, account.id));
    expect((await at.untilOver(second.id)).state).toBe('done');
    expect(state()).toMatchObject({ publications: { length: 2 } });
  });

  test('does not upload a picture twice for an account', async () => {
    const at = desk();
    await at.untilOver((await send(at)).id);
    articles.set(articleId, testArticle(pictures, { title: '第二版' }));
    const second = await at.untilOver((await send(at)).id);
    expect(second.steps.filter((step) => step.reused)).toHaveLength(4);
    expect(counted('/cgi-bin/material/add_material')).toBe(3);
  });

  test('is refused while the check finds errors, and without a cover', async () => {
    articles.set(articleId, testArticle(pictures, { title: '' }));
    expect(await codeOf(send(desk()))).toBe('article-has-errors');
    articles.set(articleId, testArticle(pictures, { cover: null }));
    expect(await codeOf(send(desk()))).toBe('article-has-errors');
    expect(sandbox.calls()).toEqual([]);
  });

  test('goes one after the other on one account', async () => {
    const other = articleIdSchema.parse(randomUUID());
    articles.set(other, testArticle(pictures.slice(0, 1), { title: '另一篇' }));
    const at = desk();
    const account = await at.accounts.createSandbox('沙盒', 'service');
    const first = await at.deliveries.start(publishing(articleId, account.id));
    const second = await at.deliveries.start(publishing(other, account.id));
    await at.untilOver(first.id);
    expect((await at.untilOver(second.id)).state).toBe('done');
    const drafts = sandbox.calls().filter((call) => call.route === '/cgi-bin/draft/add');
    const submits = sandbox.calls().filter((call) => call.route === '/cgi-bin/freepublish/submit');
    expect(drafts[1]!.seq).toBeGreaterThan(submits[0]!.seq);
  });
});

describe('what WeChat answers', () => {
  test('a refusal stops the delivery with its code; it can be resumed', async () => {
    sandbox.faults.add({ route: '/cgi-bin/draft/add', kind: 'errcode', errcode: 45166 });
    const at = desk();
    const stopped = await at.untilOver((await send(at)).id);
    expect(stopped).toMatchObject({
      state: 'stopped',
      cancellable: true,
      error: { code: 'wechat-refused', wechat: { errcode: 45166 } },
    });
    expect(at.deliveries.resume(stopped.id).state).toBe('running');
    expect((await at.untilOver(stopped.id)).state).toBe('done');
    expect(counted('/cgi-bin/draft/add')).toBe(2);
  });

  test('40164 carries the address to whitelist', async () => {
    sandbox.faults.add({ route: '/cgi-bin/stable_token', kind: 'errcode', errcode: 40164 });
    const stopped = await (async () => {
      const at = desk();
      return at.untilOver((await send(at)).id);
    })();
    expect(stopped.error?.params).toEqual({ ip: '127.0.0.1' });
  });

  test('an unreachable server makes it wait and go on by itself', async () => {
    const at = desk({ transport: failFirst(3) });
    const ended = await at.untilOver((await send(at)).id);
    expect(ended.state).toBe('done');
    expect(at.changes).toContainEqual(
      expect.objectContaining({
        state: 'waiting',
        error: { code: 'wechat-unreachable', params: { reason: 'ENOTFOUND' } },
      }),
    );
  });

  test('a daily limit makes it wait for midnight in Beijing', async () => {
    sandbox.faults.add({ route: '/cgi-bin/draft/add', kind: 'errcode', errcode: 45009 });
    const at = desk();
    const before = clock.now();
    const account = await at.accounts.createSandbox('沙盒', 'service');
    const request = { ...publishing(articleId, account.id), way: { kind: 'draft' } as const };
    expect((await at.untilOver((await at.deliveries.start(request)).id)).state).toBe('done');
    const waited = at.changes.find((change) => change.state === 'waiting' && change.error !== null);
    expect(new Date(waited!.resumeAtMs!).toISOString()).toMatch(/T16:00:00.000Z$/);
    expect(clock.now()).toBeGreaterThan(before);
  });

  test.each([
    [2, 'publication-originality'],
    [3, 'publication-failed'],
    [4, 'publication-rejected'],
  ] as const)('publish_status %i ends it with %s', async (publishStatus, code) => {
    sandbox.faults.add({
      route: '/cgi-bin/freepublish/submit',
      kind: 'publishOutcome',
      publishStatus,
    });
    const at = desk();
    const ended = await at.untilOver((await send(at)).id);
    expect(ended).toMatchObject({ state: 'failed', error: { code } });
  });

  test('a draft that was changed is shown before anything is published', async () => {
    const changing = desk({
      transport: async (request) => {
        const answer = await httpTransport(request);
        if (request.path !== '/cgi-bin/draft/get' || !answer.ok) return answer;
        const text = JSON.stringify(answer.value.value).replace('一芽一叶', '');
        return { ok: true, value: { ...answer.value, value: JSON.parse(text) } };
      },
    });
    const stopped = await changing.untilOver((await send(changing)).id);
    expect(stopped).toMatchObject({
      state: 'stopped',
      cancellable: true,
      error: { code: 'draft-differs' },
      differences: [{ sent: '一芽一叶', stored: '' }],
    });
    expect(counted('/cgi-bin/freepublish/submit')).toBe(0);
    changing.deliveries.resume(stopped.id);
    expect((await changing.untilOver(stopped.id)).state).toBe('done');
  });

  test('a cover that was deleted from the library is uploaded again', async () => {
    const at = desk();
    await at.untilOver((await send(at)).id);
    db.exec(`UPDATE remote_assets SET media_id = 'gone' WHERE hash = '${pictures[0]!.hash}'`);
    articles.set(articleId, testArticle(pictures, { title: '第二版' }));
    const ended = await at.untilOver((await send(at)).id);
    expect(ended.state).toBe('done');
    expect(counted('/cgi-bin/material/add_material')).toBe(4);
  });

  test('a draft that somebody deleted before the publication is not made again without asking', async () => {
    sandbox.faults.add({ route: '/cgi-bin/draft/get', kind: 'errcode', errcode: 40007 });
    const at = desk();
    const stopped = await at.untilOver((await send(at)).id);
    expect(stopped).toMatchObject({ state: 'stopped', cancellable: true });
    expect(counted('/cgi-bin/draft/add')).toBe(1);
  });

  test('a draft gone without a publication is a question, and can be given up', async () => {
    const at = desk();
    const account = await at.accounts.createSandbox('沙盒', 'service');
    sandbox.faults.add({ route: '/cgi-bin/freepublish/submit', kind: 'dropBefore' });
    sandbox.faults.add({ route: '/cgi-bin/draft/get', kind: 'delay', delayMs: 0 });
    sandbox.faults.add({
      route: '/cgi-bin/draft/get',
      kind: 'errcode',
      errcode: 40007,
      times: 20,
    });
    const stopped = await at.untilOver(
      (await at.deliveries.start(publishing(articleId, account.id))).id,
    );
    expect(stopped).toMatchObject({
      state: 'stopped',
      error: { code: 'delivery-outcome-unknown' },
      cancellable: true,
    });
    expect(counted('/cgi-bin/freepublish/submit')).toBe(1);
    sandbox.faults.clear();
    expect(at.deliveries.cancel(stopped.id).state).toBe('failed');
  });
});

describe('cancelling', () => {
  test('takes the draft away again', async () => {
    const at = desk({
      checkpoint: ({ step, moment }) => {
        if (step === 'verify-draft' && moment === 'before') {
          at.deliveries.cancel(at.deliveries.list()[0]!.id);
        }
      },
    });
    const ended = await at.untilOver((await send(at)).id);
    expect(ended).toMatchObject({ state: 'cancelled', error: null });
    expect(state()).toMatchObject({ drafts: { length: 0 }, publications: { length: 0 } });
    expect(counted('/cgi-bin/draft/delete')).toBe(1);
  });

  test('finds and deletes a draft whose creation had no answer', async () => {
    sandbox.faults.add({ route: '/cgi-bin/draft/add', kind: 'dropAfter' });
    const at = desk({
      checkpoint: ({ step, moment }) => {
        if (step === 'create-draft' && moment === 'after-call') {
          at.deliveries.cancel(at.deliveries.list()[0]!.id);
        }
      },
    });
    expect((await at.untilOver((await send(at)).id)).state).toBe('cancelled');
    expect(counted('/cgi-bin/draft/add')).toBe(1);
    expect(state()).toMatchObject({ drafts: { length: 0 } });
  });

  test('is refused from the publish call on', async () => {
    const codes: Promise<string>[] = [];
    const at = desk({
      checkpoint: ({ step }) => {
        if (step !== 'publish') return;
        const { id } = at.deliveries.list()[0]!;
        codes.push(codeOf(() => at.deliveries.cancel(id)));
      },
    });
    expect((await at.untilOver((await send(at)).id)).state).toBe('done');
    expect(await Promise.all(codes)).toEqual(Array(3).fill('delivery-not-cancellable'));
  });

  test('keeps the publish call from being made even in the last moment', async () => {
    let cancelled = false;
    const at = desk({
      transport: async (request) => {
        const answer = await httpTransport(request);
        if (request.path === '/cgi-bin/draft/get' && !cancelled) {
          cancelled = true;
          at.deliveries.cancel(at.deliveries.list()[0]!.id);
        }
        return answer;
      },
    });
    expect((await at.untilOver((await send(at)).id)).state).toBe('cancelled');
    expect(counted('/cgi-bin/freepublish/submit')).toBe(0);
  });

  test('ends a wait at once', async () => {
    sandbox.faults.add({ route: '/cgi-bin/draft/add', kind: 'http500', times: 1000 });
    const at = desk();
    const started = await send(at);
    await at.until(started.id, (delivery) => delivery.state === 'waiting');
    at.deliveries.cancel(started.id);
    expect((await at.untilOver(started.id)).state).toBe('cancelled');
  });
});

describe('going on', () => {
  test('after the vault was unlocked', async () => {
    let unlocked = false;
    const at = desk({ transport: lockedUntil(() => unlocked) });
    const stopped = await at.untilOver((await send(at)).id);
    expect(stopped).toMatchObject({ state: 'stopped', error: { code: 'vault-locked' } });
    unlocked = true;
    at.deliveries.goOnAfterUnlock();
    expect((await at.untilOver(stopped.id)).state).toBe('done');
  });

  test('after closing is left to the next start', async () => {
    sandbox.faults.add({ route: '/cgi-bin/draft/add', kind: 'http500', times: 5 });
    const first = desk({
      checkpoint: ({ step, moment }) => {
        if (step === 'create-draft' && moment === 'after-call') void first.deliveries.close();
      },
    });
    const { id } = await send(first);
    await first.until(id, (delivery) => delivery.state === 'waiting');
    await first.deliveries.close();
    const second = desk();
    expect(second.deliveries.get(id).steps[4]?.state).toBe('intent');
    second.deliveries.goOn();
    expect((await second.untilOver(id)).state).toBe('done');
  });

  test('without one of its pictures is not begun', async () => {
    const at = desk({ pictures: pictures.slice(0, 2) });
    expect(await codeOf(send(at))).toBe('article-has-errors');
    expect(at.deliveries.list()).toEqual([]);
  });
});

describe('secrets', () => {
  test('and tokens are in no file, no event and no error', async () => {
    const tokens = new Set<string>();
    for (const errcode of [40001, 40164, 45166]) {
      sandbox.faults.add({ route: '/cgi-bin/draft/add', kind: 'errcode', errcode });
    }
    const at = desk({
      transport: (request) => {
        const token = request.query['access_token'];
        if (token !== undefined) tokens.add(token);
        return httpTransport(request);
      },
    });
    const { id } = await send(at);
    let over = await at.untilOver(id);
    while (over.state === 'stopped') {
      at.deliveries.resume(id);
      over = await at.untilOver(id);
    }
    expect(over.state).toBe('done');
    expect(tokens.size).toBeGreaterThan(0);
    const told = Buffer.from(JSON.stringify([at.changes, at.deliveries.list(), sandbox.calls()]));
    db.pragma('wal_checkpoint(PASSIVE)');
    const files = [db.name, `${db.name}-wal`].map((name) => readFileSync(name));
    for (const secret of [APP.appSecret, ...tokens]) {
      expect([told, ...files].some((bytes) => bytes.includes(secret))).toBe(false);
    }
  });
});

/** A transport that behaves as if the vault were locked until `open` says otherwise. */
function lockedUntil(open: () => boolean): Parameters<typeof openDesk>[0]['transport'] {
  return (request) =>
    open()
      ? httpTransport(request)
      : Promise.resolve({
          ok: false,
          error: { kind: 'secret', effect: 'none', error: { code: 'vault-locked' } },
        });
}

/** A transport whose first calls do not get out. */
function failFirst(count: number): Parameters<typeof openDesk>[0]['transport'] {
  let left = count;
  return (request) => {
    left -= 1;
    return left >= 0
      ? Promise.resolve({
          ok: false,
          error: { kind: 'unreachable', effect: 'none', reason: 'ENOTFOUND' },
        })
      : httpTransport(request);
  };
}
