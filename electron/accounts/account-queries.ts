import { z } from 'zod';
import { type Abilities, abilitiesSchema, accountKindSchema } from '../../core/domain/account';
import { type AccountId, accountIdSchema } from '../../core/domain/ids';
import type { Db } from '../db/database';
import { allRows, firstRow, runSql } from '../db/sql';

const accountRow = z
  .object({
    id: accountIdSchema,
    name: z.string(),
    kind: accountKindSchema,
    app_id: z.string(),
    api_address: z.string(),
    sandbox: z.number(),
    sealed_secret: z.custom<Uint8Array>((value) => value instanceof Uint8Array).nullable(),
    created_at_ms: z.number(),
    abilities_json: z.string().nullable(),
    proxy_address: z.string().nullable(),
    proxy_user: z.string(),
    sealed_proxy_password: z.custom<Uint8Array>((value) => value instanceof Uint8Array).nullable(),
    external_links: z.number(),
  })
  .transform((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind,
    appId: row.app_id,
    apiAddress: row.api_address,
    sandbox: row.sandbox === 1,
    sealedSecret: row.sealed_secret,
    createdAtMs: row.created_at_ms,
    abilities: row.abilities_json === null ? null : readAbilities(row.abilities_json),
    proxy:
      row.proxy_address === null
        ? null
        : {
            address: row.proxy_address,
            user: row.proxy_user,
            sealedPassword: row.sealed_proxy_password,
          },
    externalLinks: row.external_links === 1,
  }));

function readAbilities(json: string): Abilities | null {
  const parsed = abilitiesSchema.safeParse(JSON.parse(json));
  return parsed.success ? parsed.data : null;
}

/** An account as it is stored. */
export type AccountRow = z.output<typeof accountRow>;

const COLUMNS = `id, name, kind, app_id, api_address, sandbox, sealed_secret, created_at_ms,
  abilities_json, proxy_address, proxy_user, sealed_proxy_password, external_links`;

/** All accounts, the oldest first. */
export function listAccountRows(db: Db): AccountRow[] {
  return allRows(db, accountRow, `SELECT ${COLUMNS} FROM accounts ORDER BY created_at_ms, id`);
}

/** One account, or null. */
export function getAccountRow(db: Db, id: AccountId): AccountRow | null {
  return firstRow(db, accountRow, `SELECT ${COLUMNS} FROM accounts WHERE id = ?`, id);
}

/** Adds an account. */
export function insertAccountRow(db: Db, row: AccountRow): void {
  runSql(
    db,
    `INSERT INTO accounts (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    row.id,
    row.name,
    row.kind,
    row.appId,
    row.apiAddress,
    row.sandbox ? 1 : 0,
    row.sealedSecret,
    row.createdAtMs,
    row.abilities === null ? null : JSON.stringify(row.abilities),
    row.proxy?.address ?? null,
    row.proxy?.user ?? '',
    row.proxy?.sealedPassword ?? null,
    row.externalLinks ? 1 : 0,
  );
}

/** Writes what may change of an account. */
export function updateAccountRow(db: Db, row: AccountRow): void {
  runSql(
    db,
    `UPDATE accounts SET name = ?, kind = ?, api_address = ?, sealed_secret = ?, abilities_json = ?,
       proxy_address = ?, proxy_user = ?, sealed_proxy_password = ?, external_links = ?
     WHERE id = ?`,
    row.name,
    row.kind,
    row.apiAddress,
    row.sealedSecret,
    row.abilities === null ? null : JSON.stringify(row.abilities),
    row.proxy?.address ?? null,
    row.proxy?.user ?? '',
    row.proxy?.sealedPassword ?? null,
    row.externalLinks ? 1 : 0,
    row.id,
  );
}

/** Removes an account with its counted calls and its memory of uploaded pictures. */
export function deleteAccountRow(db: Db, id: AccountId): number {
  return runSql(db, 'DELETE FROM accounts WHERE id = ?', id);
}
