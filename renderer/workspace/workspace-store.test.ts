import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { appError } from '../../core/contract/errors';
import { editionSchema } from '../../core/domain/edition';
import { fail, ok } from '../../core/result';
import { changePolicy, editions, readWorkspace } from '../../core/workspace/workspace';
import { createToastsStore } from '../app/toasts-store';
import { createFakeClient } from '../test/fake-client';
import { createWorkspaceStore } from './workspace-store';

const edition = editionSchema.parse({
  id: '00000000-0000-4000-8000-000000000900',
  name: '周三推送',
});

/** Main with a durable document, and a window on it. */
function openWindow() {
  const durable = new Y.Doc();
  const main = createFakeClient({
    'workspace.open': () => ok({ update: Y.encodeStateAsUpdate(durable) }),
    'workspace.append': ({ update }) => {
      Y.applyUpdate(durable, update);
      return ok(undefined);
    },
  });
  const toasts = createToastsStore();
  return { main, durable, toasts, store: createWorkspaceStore(main.client, toasts) };
}

describe('the workspace of a window', () => {
  it('shows what is in the document and writes what is changed', async () => {
    const { store, durable } = openWindow();
    editions.put(durable, edition);
    await store.getState().load();
    expect(store.getState()).toMatchObject({ status: 'open', workspace: { editions: [edition] } });
    store.getState().change((doc) => editions.change(doc, edition.id, { name: '周四推送' }));
    expect(store.getState().workspace.editions[0]?.name).toBe('周四推送');
    await store.getState().flush();
    expect(readWorkspace(durable).editions[0]?.name).toBe('周四推送');
  });

  it('reads only the part that changed', async () => {
    const { store } = openWindow();
    await store.getState().load();
    const { columns } = store.getState().workspace;
    store.getState().change((doc) => editions.put(doc, edition));
    expect(store.getState().workspace.columns).toBe(columns);
  });

  it('undoes what was done here, step by step, and nothing that came from main', async () => {
    const { store, durable, main } = openWindow();
    await store.getState().load();
    expect(store.getState().canUndo).toBe(false);
    store.getState().change((doc) => editions.put(doc, edition));
    store.getState().change((doc) => editions.remove(doc, edition.id));
    changePolicy(durable, { secondApproval: true });
    main.emit('workspace.changed', { update: Y.encodeStateAsUpdate(durable) });
    store.getState().undo();
    expect(store.getState().workspace).toMatchObject({
      editions: [edition],
      policy: { secondApproval: true },
    });
    store.getState().undo();
    expect(store.getState().workspace.editions).toEqual([]);
    expect(store.getState()).toMatchObject({ canUndo: false, canRedo: true });
    store.getState().redo();
    expect(store.getState().workspace.editions).toEqual([edition]);
  });

  it('says once that it cannot write, and goes on trying', async () => {
    vi.useFakeTimers();
    const { store, main, durable, toasts } = openWindow();
    const write = main.handlers['workspace.append'];
    main.handlers['workspace.append'] = () => fail(appError('disk-full'));
    await store.getState().load();
    store.getState().change((doc) => editions.put(doc, edition));
    await vi.advanceTimersByTimeAsync(3000);
    expect(toasts.getState().toasts).toHaveLength(1);
    main.handlers['workspace.append'] = write;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(readWorkspace(durable).editions).toEqual([edition]);
    vi.useRealTimers();
  });

  it('can be opened again after it failed', async () => {
    const { store, main } = openWindow();
    const open = main.handlers['workspace.open'];
    main.handlers['workspace.open'] = () => fail(appError('document-unreadable'));
    await store.getState().load();
    expect(store.getState()).toMatchObject({
      status: 'failed',
      error: { code: 'document-unreadable' },
    });
    main.handlers['workspace.open'] = open;
    await store.getState().load();
    expect(store.getState()).toMatchObject({ status: 'open', error: null });
  });
});
