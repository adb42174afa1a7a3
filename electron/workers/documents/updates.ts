import * as Y from 'yjs';
import { AppFailure, appError } from '../../../core/contract/errors';

/**
 * Says whether bytes are one whole Yjs update. Decodes them and tries them on an empty document
 * that is thrown away, so nothing else can come to harm.
 */
export function isUpdate(bytes: Uint8Array): boolean {
  const trial = new Y.Doc();
  try {
    Y.decodeUpdate(bytes);
    Y.applyUpdate(trial, bytes);
    return true;
  } catch {
    // Whatever the decoder chokes on, the answer is the same: this is no update.
    return false;
  } finally {
    trial.destroy();
  }
}

/** Merges updates into one. Throws `document-unreadable` when one of them cannot be read. */
export function mergeUpdates(updates: Uint8Array[]): Uint8Array {
  const [only] = updates;
  if (only && updates.length === 1) return only;
  try {
    return Y.mergeUpdates(updates);
  } catch (error) {
    throw new AppFailure(appError('document-unreadable'), error);
  }
}

/**
 * Merges updates into one that may take their place for good, so the two are compared first.
 * Throws `document-unreadable` when one cannot be read.
 */
export function compactUpdates(updates: Uint8Array[]): Uint8Array {
  const merged = mergeUpdates(updates);
  const before = new Y.Doc();
  for (const update of updates) Y.applyUpdate(before, update);
  const after = loadDoc([merged]);
  const same = Y.equalSnapshots(Y.snapshot(before), Y.snapshot(after));
  before.destroy();
  after.destroy();
  if (!same) throw new Error('merging would change the document');
  return merged;
}

/** Leaves out what cannot be read. */
export function readableUpdates(updates: Uint8Array[]): Uint8Array[] {
  return updates.filter((update) => isUpdate(update));
}

/** A document with the updates applied. Throws `document-unreadable`. */
export function loadDoc(updates: Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, mergeUpdates(updates));
    return doc;
  } catch (error) {
    doc.destroy();
    if (error instanceof AppFailure) throw error;
    throw new AppFailure(appError('document-unreadable'), error);
  }
}
