import { z } from 'zod';
import type { Db } from '../db/database';
import { firstRow, runSql } from '../db/sql';

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const vaultRow = z.object({ salt: bytes, cost: z.number(), verifier: bytes });

/** How the passphrase is checked; null while none was chosen. */
export type PassphraseRecord = z.output<typeof vaultRow>;

/** The record of the passphrase, or null. */
export function getPassphraseRecord(db: Db): PassphraseRecord | null {
  return firstRow(db, vaultRow, 'SELECT salt, cost, verifier FROM vault WHERE id = 1');
}

/** Keeps the record of a new passphrase. */
export function putPassphraseRecord(db: Db, record: PassphraseRecord): void {
  runSql(
    db,
    'INSERT INTO vault (id, salt, cost, verifier) VALUES (1, ?, ?, ?)',
    record.salt,
    record.cost,
    record.verifier,
  );
}
