import { expect, test } from 'vitest';
import type { ImportReport } from '../../../core/contract/calls/files';
import { appError } from '../../../core/contract/errors';
import { fail, ok } from '../../../core/result';
import { createToastsStore } from '../../app/toasts-store';
import { articleId } from '../../test/examples';
import { createFakeClient } from '../../test/fake-client';
import { createImportsStore } from './imports-store';

const report = (change: Partial<ImportReport> = {}): ImportReport => ({
  fileName: '稿.md',
  articleId: articleId(1),
  error: null,
  images: 0,
  missingImages: [],
  structure: [],
  ...change,
});

function setUp(reports: ImportReport[]) {
  const fake = createFakeClient({ 'imports.choose': () => ok(reports) });
  const toasts = createToastsStore();
  const came: string[] = [];
  const store = createImportsStore(fake.client, toasts, (ids) => came.push(...ids));
  return { fake, toasts, came, state: store.getState };
}

test('an import without trouble is one short message', async () => {
  const { state, toasts, came } = setUp([report()]);
  await state().choose();
  expect(came).toEqual([articleId(1)]);
  expect(state().reports).toBeNull();
  expect(toasts.getState().toasts[0]?.message?.key).toBe('articles:imported');
});

test('a file that did not come in whole gets a report', async () => {
  const broken = report({ articleId: null, error: appError('text-undecodable') });
  const { state, came } = setUp([report(), broken]);
  await state().choose();
  expect(came).toEqual([articleId(1)]);
  expect(state().reports).toHaveLength(2);
});

test('a missing picture is reported too', async () => {
  const { state } = setUp([report({ missingImages: ['图.png'] })]);
  await state().choose();
  expect(state().reports).toHaveLength(1);
});

test('so are slips of a page against the layout rules, unless they are mere remarks', async () => {
  const found = { rule: 'structure-height', quote: '春茶', count: 2 };
  const { state } = setUp([report({ structure: [{ ...found, severity: 'info' }] })]);
  await state().choose();
  expect(state().reports).toBeNull();
  const other = setUp([report({ structure: [{ ...found, severity: 'warning' }] })]);
  await other.state().choose();
  expect(other.state().reports).toHaveLength(1);
});

test('whoever closes the file dialog is not told anything', async () => {
  const { fake, state, toasts } = setUp([]);
  await state().choose();
  fake.handlers['imports.choose'] = () => fail(appError('cancelled'));
  await state().choose();
  expect(toasts.getState().toasts).toEqual([]);
  expect(state().running).toBe(false);
});

test('progress is shown only while an import runs', async () => {
  const { fake, state } = setUp([]);
  const progress = { done: 1, total: 2, fileName: '甲.md' };
  fake.handlers['imports.choose'] = () => {
    fake.emit('imports.progress', progress);
    expect(state().progress).toEqual(progress);
    return ok([]);
  };
  await state().choose();
  fake.emit('imports.progress', progress);
  expect(state().progress).toBeNull();
});

test('files that the application is given are imported as they come, one import after the other', async () => {
  const { fake, came, state } = setUp([report()]);
  const second = report({ articleId: articleId(2) });
  let asked = 0;
  fake.handlers['imports.openWaiting'] = () => {
    asked += 1;
    return ok([second]);
  };
  fake.handlers['imports.choose'] = () => {
    fake.emit('imports.waiting', {});
    expect(asked).toBe(0);
    return ok([report()]);
  };
  await state().choose();
  expect(came).toEqual([articleId(1), articleId(2)]);
  fake.emit('imports.waiting', {});
  expect(asked).toBe(2);
});
