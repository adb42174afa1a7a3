import { createHash } from 'node:crypto';
import type { AuditEntry } from '../../core/domain/audit';
import type { Db } from '../db/database';
import { inTransaction } from '../db/sql';
import { entriesAfter, entriesBefore, insertEntry, lastEntry } from './audit-queries';

/** What is to be written down. */
export type NewEntry = Pick<AuditEntry, 'action' | 'subject' | 'detail'>;

/** The audit log of this machine. It only grows; a changed entry breaks the chain of hashes. */
export type Audit = {
  add(entry: NewEntry): void;
  list(before: number | null, limit: number): AuditEntry[];
  /** The number of the first entry that is not as it was written; null when all are. */
  verify(): number | null;
};

/** Leads the chain. */
const START = '0'.repeat(64);
const PAGE = 500;

/** Makes the {@link Audit}; `person` names who is at the machine, empty in solo mode. */
export function createAudit(db: Db, ports: { now: () => number; person: () => string }): Audit {
  return {
    add(entry) {
      inTransaction(db, () => {
        const last = lastEntry(db);
        const written = {
          ...entry,
          id: (last?.id ?? 0) + 1,
          atMs: ports.now(),
          person: ports.person(),
        };
        insertEntry(db, { ...written, hash: hashOf(last?.hash ?? START, written) });
      });
    },
    list: (before, limit) => entriesBefore(db, before, limit),
    verify() {
      let { id, hash } = { id: 0, hash: START };
      for (;;) {
        const page = entriesAfter(db, id, PAGE);
        for (const entry of page) {
          if (entry.id !== id + 1 || entry.hash !== hashOf(hash, entry)) return id + 1;
          ({ id, hash } = entry);
        }
        if (page.length < PAGE) return null;
      }
    },
  };
}

function hashOf(before: string, entry: Omit<AuditEntry, 'hash'>): string {
  const { id, atMs, person, action, subject, detail } = entry;
  const line = JSON.stringify([before, id, atMs, person, action, subject, detail]);
  return createHash('sha256').update(line).digest('hex');
}
