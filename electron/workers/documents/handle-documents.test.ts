import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { AppFailure } from '../../../core/contract/errors';
import { loadTypesetting } from '../../../core/typesetting/load';
import { renderDocument } from '../../../core/wechat/render';
import { defaultTheme } from '../../../core/wechat/themes';
import type { TaskRunner } from '../tasks';
import { runInThisThread } from '../tasks';
import type { DocumentTasks } from './document-tasks';
import { documentTasks } from './document-tasks';
import { createDocumentHandlers } from './handle-documents';
import { documentOf, everyBlock, paragraph } from './testing';

function runner(): TaskRunner<DocumentTasks> {
  return runInThisThread(documentTasks, createDocumentHandlers());
}

/** Types into a paragraph the way another editor would, and gives the update. */
function typed(before: Uint8Array, words: string): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, before);
  const at = Y.encodeStateVector(doc);
  const first: unknown = doc.get('root', Y.XmlText).toDelta()[0].insert;
  if (!(first instanceof Y.XmlText)) throw new Error('no first block');
  first.insert(first.length, words);
  return Y.encodeStateAsUpdate(doc, at);
}

describe('document worker', () => {
  test('a document comes back as it was written', async () => {
    const run = runner();
    const document = everyBlock();
    const update = await run.run('create', { meta: { title: '春茶', sample: true }, document });
    const read = await run.run('read', { updates: [update], salvage: false });
    expect(read.document).toMatchObject(document);
    expect(read.meta).toMatchObject({
      title: '春茶',
      sample: true,
      author: '',
      status: 'drafting',
    });
    expect(read.skipped).toBe(0);
  });

  test('an empty document reads as empty', async () => {
    const update = await runner().run('create', { meta: {}, document: documentOf() });
    const read = await runner().run('read', { updates: [update], salvage: false });
    expect(read.document.root.children.length).toBeLessThanOrEqual(1);
  });

  test('renders code and formulas like everything else that renders', async () => {
    const document = everyBlock();
    const typesetting = await loadTypesetting(document);
    for (const externalLinks of ['notes', 'keep'] as const) {
      const look = { theme: defaultTheme, externalLinks };
      const rendered = await runner().run('render', { document, look });
      expect(rendered).toEqual(renderDocument(document, { ...look, typesetting }));
    }
  });

  test('projects words, pictures and pieces for the search', async () => {
    const run = runner();
    const update = await run.run('create', { meta: { title: '春茶' }, document: everyBlock() });
    const projection = await run.run('project', { id: 'a', from: 0, to: 1, updates: [update] });
    expect(projection).toMatchObject({
      images: 1,
      firstPicture: expect.stringMatching(/^[0-9a-f]{64}$/),
      excerpt: '春天的第一杯茶 明前龙井 茶园 一杯敬远方 采 炒 图：茶山 let a = 1; a += 1; 产地',
    });
    expect(projection?.characters).toBe(38);
    expect(projection?.parts.map((part) => part.grams)).toContain('春茶 茶');
  });

  test('projects what came after without the whole log, and asks for it when it lacks it', async () => {
    const run = runner();
    const first = await run.run('create', { meta: {}, document: documentOf(paragraph('早')) });
    const second = typed(first, '安');
    await run.run('project', { id: 'a', from: 0, to: 1, updates: [first] });
    const next = await run.run('project', { id: 'a', from: 1, to: 2, updates: [second] });
    expect(next?.excerpt).toBe('早安');
    expect(await run.run('project', { id: 'a', from: 7, to: 8, updates: [second] })).toBeNull();
    expect(await run.run('project', { id: 'b', from: 1, to: 2, updates: [second] })).toBeNull();
  });

  test('changes keys of the meta map, and only when they differ', async () => {
    const run = runner();
    const first = await run.run('create', { meta: { title: '旧' }, document: documentOf() });
    const change = await run.run('change', { updates: [first], patch: { title: '新' } });
    if (!change) throw new Error('nothing changed');
    const read = await run.run('read', { updates: [first, change], salvage: false });
    expect(read.meta.title).toBe('新');
    expect(
      await run.run('change', { updates: [first, change], patch: { title: '新' } }),
    ).toBeNull();
  });

  test('an unreadable update is an error, and is left out when salvaging', async () => {
    const run = runner();
    const good = await run.run('create', { meta: { title: '好' }, document: everyBlock() });
    const bad = good.slice(0, good.length / 2);
    for (const task of [
      run.run('merge', [good, bad]),
      run.run('read', { updates: [good, bad], salvage: false }),
      run.run('change', { updates: [bad], patch: { title: '' } }),
    ]) {
      await expect(task).rejects.toMatchObject({ appError: { code: 'document-unreadable' } });
    }
    const saved = await run.run('read', { updates: [bad, good], salvage: true });
    expect(saved).toMatchObject({ skipped: 1, meta: { title: '好' }, document: everyBlock() });
    const nothing = await run.run('read', { updates: [bad], salvage: true });
    expect(nothing).toMatchObject({ skipped: 1, meta: { title: '' } });
  });

  test('a body with blocks that nobody knows is unreadable but still in the list', async () => {
    const doc = new Y.Doc();
    const block = new Y.XmlText();
    doc.get('root', Y.XmlText).insertEmbed(0, block);
    block.setAttribute('__type', 'hologram');
    block.insert(0, '未来');
    const update = Y.encodeStateAsUpdate(doc);
    const run = runner();
    await expect(run.run('read', { updates: [update], salvage: false })).rejects.toThrow(
      AppFailure,
    );
    const projection = await run.run('project', { id: 'a', from: 0, to: 1, updates: [update] });
    expect(projection?.excerpt).toBe('未来');
  });

  test('no bytes, however hostile, do more than fail', async () => {
    const run = runner();
    const good = await run.run('create', { meta: { title: '好' }, document: everyBlock() });
    expect(await run.run('check', good)).toBe(true);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.nat(), async (noise, at) => {
        const broken = Uint8Array.from(good);
        broken.set(noise.slice(0, 8), at % (good.length - 8));
        for (const bytes of [noise, broken]) {
          if (await run.run('check', bytes)) await run.run('merge', [bytes, good]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
