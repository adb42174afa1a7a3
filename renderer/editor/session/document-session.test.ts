import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { appError, type ErrorCode } from '../../../core/contract/errors';
import { type ArticleId, articleIdSchema } from '../../../core/domain/ids';
import { fail, ok, type Result } from '../../../core/result';
import { RETRY_DELAYS } from './append-queue';
import type { DocumentPort } from './document-port';
import { createDocumentSessions } from './document-sessions';
import { DocumentSession } from './document-session';

const ID = articleIdSchema.parse('00000000-0000-4000-8000-000000000001');
const OTHER = articleIdSchema.parse('00000000-0000-4000-8000-000000000002');

/** Main as the page sees it: a log of what is durable, and appends that are answered when told to. */
function fakeMain() {
  const logs = new Map<ArticleId, Uint8Array[]>();
  const waiting: { write: () => void; answer: (result: Result<unknown>) => void }[] = [];
  const calls: string[] = [];
  let tellChange: Parameters<DocumentPort['onChanged']>[0] = () => {};
  let tellQuitting = () => {};
  const port: DocumentPort = {
    async open(id) {
      calls.push('open');
      const log = logs.get(id) ?? [];
      return ok({ update: log.length ? Y.mergeUpdates(log) : Y.encodeStateAsUpdate(new Y.Doc()) });
    },
    append(id, update) {
      calls.push('append');
      const write = () => logs.set(id, [...(logs.get(id) ?? []), update]);
      return new Promise((answer) => waiting.push({ write, answer }));
    },
    onChanged: (listener) => (tellChange = listener),
    onQuitting: (listener) => (tellQuitting = listener),
    async quitReady() {
      calls.push('quitReady');
      return ok(undefined);
    },
  };
  const settled = () => vi.advanceTimersByTimeAsync(0);
  return {
    port,
    calls,
    waiting,
    appends: () => calls.filter((name) => name === 'append').length,
    change: (id: ArticleId, update: Uint8Array) => tellChange({ id, update }),
    quit: () => tellQuitting(),
    async accept() {
      const next = waiting.shift();
      next?.write();
      next?.answer(ok(undefined));
      await settled();
    },
    async refuse(code: ErrorCode, written = false) {
      const next = waiting.shift();
      if (written) next?.write();
      next?.answer(fail(appError(code)));
      await settled();
    },
    durable(id: ArticleId): string {
      const doc = new Y.Doc();
      for (const update of logs.get(id) ?? []) Y.applyUpdate(doc, update);
      return doc.getText('t').toString();
    },
  };
}

const type = (session: DocumentSession, text: string) =>
  session.doc.getText('t').insert(session.doc.getText('t').length, text);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('saving one document', () => {
  it('sends the first change in the same turn, and says saved only after the answer', async () => {
    const main = fakeMain();
    const session = new DocumentSession(ID, main.port);
    expect(session.getSaveState()).toMatchObject({ state: 'saved', pending: 0, at: null });
    type(session, '稿');
    expect(main.waiting).toHaveLength(1);
    expect(session.getSaveState()).toMatchObject({ state: 'saving', pending: 1 });
    await main.accept();
    expect(session.getSaveState()).toMatchObject({ state: 'saved', pending: 0, at: Date.now() });
    expect(main.durable(ID)).toBe('稿');
  });

  it('makes one call at a time and merges what waits behind it', async () => {
    const main = fakeMain();
    const session = new DocumentSession(ID, main.port);
    for (const letter of '一二三四五') type(session, letter);
    expect(main.appends()).toBe(1);
    expect(session.getSaveState().pending).toBe(5);
    await main.accept();
    expect(main.appends()).toBe(2);
    await main.accept();
    expect(main.durable(ID)).toBe('一二三四五');
    expect(main.appends()).toBe(2);
  });

  it('keeps what failed, says why, and tries again by itself', async () => {
    const main = fakeMain();
    const session = new DocumentSession(ID, main.port);
    type(session, '甲');
    await main.refuse('disk-full');
    expect(session.getSaveState()).toMatchObject({
      state: 'failed',
      pending: 1,
      error: { code: 'disk-full' },
    });
    type(session, '乙');
    expect(main.waiting).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(RETRY_DELAYS[0]);
    expect(session.getSaveState().state).toBe('failed');
    await main.accept();
    expect(session.getSaveState()).toMatchObject({ state: 'saved', pending: 0, error: null });
    expect(main.durable(ID)).toBe('甲乙');
  });

  it('survives an answer that got lost after the write', async () => {
    const main = fakeMain();
    const session = new DocumentSession(ID, main.port);
    type(session, '甲');
    await main.refuse('unexpected', true);
    session.retrySave();
    await main.accept();
    expect(main.durable(ID)).toBe('甲');
  });

  it('does not send back what came from main', async () => {
    const main = fakeMain();
    const session = new DocumentSession(ID, main.port);
    const elsewhere = new Y.Doc();
    elsewhere.getMap('meta').set('status', 'approved');
    session.applyFromMain(Y.encodeStateAsUpdate(elsewhere));
    expect(session.doc.getMap('meta').get('status')).toBe('approved');
    expect(main.appends()).toBe(0);
  });

  it('gives up on an article that was destroyed', async () => {
    const main = fakeMain();
    const session = new DocumentSession(ID, main.port);
    type(session, '甲');
    const flushed = session.flush();
    await main.refuse('not-found');
    await flushed;
    expect(session.getSaveState()).toMatchObject({ state: 'failed', pending: 0 });
  });

  it('never forgets: what is durable and what is pending make up the document', async () => {
    const step = fc.oneof(
      fc.record({
        do: fc.constant('type' as const),
        text: fc.string({ minLength: 1, maxLength: 4 }),
      }),
      fc.constant({ do: 'accept' as const }),
      fc.record({ do: fc.constant('refuse' as const), written: fc.boolean() }),
      fc.constant({ do: 'wait' as const }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const main = fakeMain();
        const session = new DocumentSession(ID, main.port);
        for (const next of steps) {
          if (next.do === 'type') type(session, next.text);
          else if (next.do === 'accept') await main.accept();
          else if (next.do === 'refuse') await main.refuse('unexpected', next.written);
          else await vi.advanceTimersByTimeAsync(RETRY_DELAYS[3]);
          const { state, pending } = session.getSaveState();
          const all = session.doc.getText('t').toString();
          expect(pending > 0 || main.durable(ID) === all).toBe(true);
          expect(state === 'saved').toBe(pending === 0);
          expect(main.waiting.length).toBeLessThanOrEqual(1);
        }
        const flushed = session.flush();
        while (main.waiting.length > 0) await main.accept();
        await flushed;
        expect(main.durable(ID)).toBe(session.doc.getText('t').toString());
      }),
      { numRuns: 60 },
    );
  });
});

describe('articles that are opened and left', () => {
  it('share one document while anybody holds it', async () => {
    const main = fakeMain();
    const sessions = createDocumentSessions(main.port);
    const [one, two] = [await sessions.hold(ID).ready, await sessions.hold(ID).ready];
    expect(one).toEqual(two);
    expect(main.calls).toEqual(['open']);
  });

  it('lose nothing when somebody goes away and comes back before the save is answered', async () => {
    const main = fakeMain();
    const sessions = createDocumentSessions(main.port);
    const first = sessions.hold(ID);
    const opened = await first.ready;
    if (!opened.ok) throw new Error('did not open');
    type(opened.value, '没存完');
    first.release();
    const away = sessions.hold(OTHER);
    const back = await sessions.hold(ID).ready;
    expect(back.ok && back.value.doc.getText('t').toString()).toBe('没存完');
    await main.accept();
    away.release();
    type(opened.value, '，接着写');
    await main.accept();
    expect(main.durable(ID)).toBe('没存完，接着写');
  });

  it('are read from main again once they were left and saved', async () => {
    const main = fakeMain();
    const sessions = createDocumentSessions(main.port);
    const first = sessions.hold(ID);
    const opened = await first.ready;
    if (!opened.ok) throw new Error('did not open');
    type(opened.value, '甲');
    first.release();
    await main.accept();
    const again = await sessions.hold(ID).ready;
    expect(again.ok && again.value.doc.getText('t').toString()).toBe('甲');
    expect(again.ok && again.value === opened.value).toBe(false);
  });

  it('take over what main changed, also while they are still opening', async () => {
    const main = fakeMain();
    const sessions = createDocumentSessions(main.port);
    const hold = sessions.hold(ID);
    const elsewhere = new Y.Doc();
    elsewhere.getMap('meta').set('status', 'approved');
    main.change(ID, Y.encodeStateAsUpdate(elsewhere));
    const opened = await hold.ready;
    expect(opened.ok && opened.value.doc.getMap('meta').get('status')).toBe('approved');
  });

  it('are all written before main is told that the window may go', async () => {
    const main = fakeMain();
    const sessions = createDocumentSessions(main.port);
    for (const id of [ID, OTHER]) {
      const opened = await sessions.hold(id).ready;
      if (opened.ok) type(opened.value, '最后一句');
    }
    main.quit();
    await main.accept();
    expect(main.calls).not.toContain('quitReady');
    await main.accept();
    expect(main.calls).toContain('quitReady');
    expect([main.durable(ID), main.durable(OTHER)]).toEqual(['最后一句', '最后一句']);
  });
});
