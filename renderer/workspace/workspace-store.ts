import * as Y from 'yjs';
import { createStore } from 'zustand/vanilla';
import type { AppError } from '../../core/contract/errors';
import {
  approvals,
  columns,
  companyThemes,
  editions,
  people,
  POLICY_MAP,
  readPolicy,
  readWorkspace,
  type Workspace,
  wordLists,
} from '../../core/workspace/workspace';
import type { ToastsStore } from '../app/toasts-store';
import { LoggedDoc } from '../editor/session/logged-doc';
import type { Client } from '../ipc';

export type WorkspaceState = {
  status: 'closed' | 'opening' | 'open' | 'failed';
  error: AppError | null;
  /** What the team shares; empty until it is open. */
  workspace: Workspace;
  canUndo: boolean;
  canRedo: boolean;
  /** Opens the document; may be called again after it failed. */
  load: () => Promise<void>;
  /**
   * Changes the document with the writers of `core/workspace`, as one step that can be undone:
   * `change((doc) => editions.put(doc, edition))`. It is written by itself.
   */
  change: (run: (doc: Y.Doc) => void) => void;
  undo: () => void;
  redo: () => void;
  /** Resolves once everything that was changed is durable. */
  flush: () => Promise<void>;
};

/** Origin of what the person at this window does: only that is undone here. */
const HERE = Symbol('here');

/** How each part of the workspace is read from its map. Only the part that changed is read again. */
const PARTS: { map: string; read: (doc: Y.Doc) => Partial<Workspace> }[] = [
  { map: columns.map, read: (doc) => ({ columns: columns.list(doc) }) },
  { map: editions.map, read: (doc) => ({ editions: editions.list(doc) }) },
  { map: companyThemes.map, read: (doc) => ({ themes: companyThemes.list(doc) }) },
  { map: wordLists.map, read: (doc) => ({ wordLists: wordLists.list(doc) }) },
  { map: people.map, read: (doc) => ({ people: people.list(doc) }) },
  { map: approvals.map, read: (doc) => ({ approvals: approvals.list(doc) }) },
  { map: POLICY_MAP, read: (doc) => ({ policy: readPolicy(doc) }) },
];

/** The workspace document of this window: one for as long as the window is open. */
export function createWorkspaceStore(client: Client, toasts: ToastsStore) {
  const logged = new LoggedDoc({
    open: () => client.call('workspace.open', undefined),
    append: (update) => client.call('workspace.append', { update }),
  });
  const { doc } = logged;
  const maps = PARTS.map((part) => doc.getMap(part.map));
  const history = new Y.UndoManager(maps, { trackedOrigins: new Set([HERE]), captureTimeout: 0 });

  const store = createStore<WorkspaceState>()((set, get) => ({
    status: 'closed',
    error: null,
    workspace: readWorkspace(doc),
    canUndo: false,
    canRedo: false,
    async load() {
      if (get().status === 'opening' || get().status === 'open') return;
      set({ status: 'opening', error: null });
      const answer = await logged.read();
      if (answer.ok) set({ status: 'open' });
      else set({ status: 'failed', error: answer.error });
    },
    change: (run) => doc.transact(() => run(doc), HERE),
    undo: () => void history.undo(),
    redo: () => void history.redo(),
    flush: () => logged.flush(),
  }));

  for (const [index, { read }] of PARTS.entries()) {
    maps[index]?.observeDeep(() =>
      store.setState((state) => ({ workspace: { ...state.workspace, ...read(doc) } })),
    );
  }
  const showHistory = () =>
    store.setState({ canUndo: history.canUndo(), canRedo: history.canRedo() });
  history.on('stack-item-added', showHistory);
  history.on('stack-item-popped', showHistory);
  client.on('workspace.changed', ({ update }) => logged.applyFromMain(update));

  let told = false;
  logged.subscribeSaveState(() => {
    const { state, error } = logged.getSaveState();
    // Once for a row of failed attempts: it goes on trying by itself.
    if (state === 'failed' && error && !told) {
      toasts.getState().sayError(error, { key: 'workspace:saveFailed' });
    }
    if (state !== 'saving') told = state === 'failed';
  });
  return store;
}

export type WorkspaceStore = ReturnType<typeof createWorkspaceStore>;
