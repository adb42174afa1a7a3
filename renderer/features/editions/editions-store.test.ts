import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { ok } from '../../../core/result';
import { createToastsStore } from '../../app/toasts-store';
import { accountId, articleId } from '../../test/examples';
import { createFakeClient } from '../../test/fake-client';
import { createWorkspaceStore } from '../../workspace/workspace-store';
import { createEditionsStore } from './editions-store';

async function setUp() {
  const { client } = createFakeClient({
    'workspace.open': () => ok({ update: Y.encodeStateAsUpdate(new Y.Doc()) }),
    'workspace.append': () => ok(undefined),
  });
  const toasts = createToastsStore();
  const workspace = createWorkspaceStore(client, toasts);
  await workspace.getState().load();
  let clock = 0;
  const { getState: state } = createEditionsStore(workspace, toasts, () => (clock += 1));
  state().create([1, 2, 3].map(articleId));
  const id = state().selectedId;
  if (!id) throw new Error('nothing is selected');
  const all = () => workspace.getState().workspace.editions;
  return { state, id, all, toasts, ids: () => all().find((e) => e.id === id)?.articleIds };
}

describe('editions', () => {
  it('puts articles in, moves them and takes them out; the taking out can be undone', async () => {
    const { state, id, ids, toasts } = await setUp();
    state().place(id, articleId(4), 1);
    expect(ids()).toEqual([1, 4, 2, 3].map(articleId));
    state().place(id, articleId(1), 3);
    expect(ids()).toEqual([4, 2, 3, 1].map(articleId));
    state().takeOut(id, articleId(2));
    expect(ids()).toEqual([4, 3, 1].map(articleId));
    toasts.getState().toasts[0]?.action?.run();
    expect(ids()).toEqual([4, 2, 3, 1].map(articleId));
  });

  it('holds eight at most, and says so', async () => {
    const { state, id, ids, toasts } = await setUp();
    for (let n = 4; n <= 9; n += 1) state().place(id, articleId(n), n);
    expect(ids()).toHaveLength(8);
    expect(toasts.getState().toasts.at(-1)?.message?.key).toBe('editions:full');
    state().place(id, articleId(8), 0);
    expect(ids()?.[0]).toBe(articleId(8));
  });

  it('is copied to another account', async () => {
    const { state, id, all } = await setUp();
    state().rename(id, '周三');
    state().copy(id, accountId(2));
    expect(all()).toHaveLength(2);
    expect(all()[0]).toMatchObject({
      id: state().selectedId,
      name: '周三',
      accountId: accountId(2),
      articleIds: [1, 2, 3].map(articleId),
    });
  });

  it('is removed, and comes back by undo', async () => {
    const { state, id, all, toasts } = await setUp();
    const before = all();
    state().remove(id);
    expect(all()).toEqual([]);
    expect(state().selectedId).toBeNull();
    toasts.getState().toasts[0]?.action?.run();
    expect(all()).toEqual(before);
    expect(state().selectedId).toBe(id);
  });
});
