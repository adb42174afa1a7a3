import * as Y from 'yjs';
import { AppFailure, appError } from '../../core/contract/errors';
import type { WorkspaceId } from '../../core/domain/ids';
import { readWorkspace, type Workspace } from '../../core/workspace/workspace';
import type { Db } from '../db/database';
import { storeFailure } from '../db/errors';
import {
  insertUpdate,
  insertWorkspaceDocument,
  logSize,
  replaceUpdates,
  updatesAfter,
  workspaceDocumentId,
} from '../documents/document-queries';
import type { DocumentRunner } from '../workers/documents/document-tasks';
import { isUpdate, loadDoc } from '../workers/documents/updates';

/** What the workspace document needs from outside. */
export type WorkspacePorts = {
  db: Db;
  worker: DocumentRunner;
  now: () => number;
  newId: () => WorkspaceId;
  /** Main itself changed the document: windows that have it open are told. */
  onChanged: (update: Uint8Array) => void;
  onTrouble: (what: string, cause: unknown) => void;
};

/**
 * The one Y.Doc of kind `workspace`: what the team shares beside its articles. It is small, so main
 * holds it once somebody has asked; the truth is its update log all the same.
 */
export type WorkspaceDocument = {
  /** The whole state as one update. Throws `document-unreadable`. */
  open(): Uint8Array;
  /** Appends one update; durable when this returns. Throws `invalid-input`. */
  append(update: Uint8Array): void;
  /** What is in it now. */
  read(): Workspace;
  /** Changes it from main; durable when this returns. */
  change(run: (doc: Y.Doc) => void): void;
};

/** A log that has become longer than this is merged when the document is opened. */
const COMPACT_ROWS = 200;

/** Makes the {@link WorkspaceDocument}; the document itself is added on first need. */
export function createWorkspace(ports: WorkspacePorts): WorkspaceDocument {
  const { db } = ports;
  let held: { id: WorkspaceId; doc: Y.Doc } | null = null;

  function load(): { id: WorkspaceId; doc: Y.Doc } {
    if (held) return held;
    const id = onDisk(() => workspaceDocumentId(db) ?? add());
    const log = onDisk(() => updatesAfter(db, id, 0));
    held = { id, doc: loadDoc(log.map((row) => row.bytes)) };
    return held;
  }

  function add(): WorkspaceId {
    const id = ports.newId();
    const firstUpdate = Y.encodeStateAsUpdate(new Y.Doc());
    insertWorkspaceDocument(db, { id, firstUpdate, atMs: ports.now() });
    return id;
  }

  function write(id: WorkspaceId, bytes: Uint8Array): void {
    onDisk(() => insertUpdate(db, { id, bytes, atMs: ports.now() }));
  }

  async function compact(id: WorkspaceId): Promise<void> {
    const log = updatesAfter(db, id, 0);
    const last = log.at(-1);
    if (!last) return;
    const updates = log.map((row) => row.bytes);
    const bytes = await ports.worker.run('compact', updates);
    replaceUpdates(db, { id, upTo: last.seq, rows: log.length, bytes });
  }

  return {
    open() {
      const { id, doc } = load();
      if (onDisk(() => logSize(db, id)).rows > COMPACT_ROWS) {
        compact(id).catch((error: unknown) =>
          ports.onTrouble('compaction of the workspace', error),
        );
      }
      return Y.encodeStateAsUpdate(doc);
    },
    append(update) {
      const { id, doc } = load();
      if (!isUpdate(update)) throw new AppFailure(appError('invalid-input'));
      write(id, update);
      Y.applyUpdate(doc, update);
    },
    read: () => readWorkspace(load().doc),
    change(run) {
      const { id, doc } = load();
      const updates: Uint8Array[] = [];
      const keep = (update: Uint8Array): void => void updates.push(update);
      doc.on('update', keep);
      doc.transact(() => run(doc));
      doc.off('update', keep);
      try {
        for (const update of updates) write(id, update);
      } catch (error) {
        // What is held is ahead of the disk now: the next reader takes it from there again.
        held = null;
        throw error;
      }
      for (const update of updates) ports.onChanged(update);
    },
  };
}

function onDisk<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw storeFailure(error);
  }
}
