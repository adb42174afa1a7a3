import { z } from 'zod';
import type { RobotState } from '../../core/contract/calls/accounts';
import { type AppError, AppFailure, appError } from '../../core/contract/errors';
import type { Vault } from '../accounts/vault';
import type { Db } from '../db/database';
import { firstRow, runSql } from '../db/sql';
import { robotMessage } from './robot-message';

/** Where WeCom takes messages for group robots. */
export const ROBOT_ADDRESS = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send';

const CONTEXT = 'robot';
const TIMEOUT_MS = 10_000;
const sealedRow = z.object({ sealedKey: z.instanceof(Uint8Array) });
const answerSchema = z.object({ errcode: z.number().int(), errmsg: z.string().catch('') });

/** What the robot is made of. */
export type RobotPorts = {
  db: Db;
  vault: Vault;
  fetch: typeof fetch;
  /** {@link ROBOT_ADDRESS}, or a stand-in of the tests. */
  address: string;
};

/**
 * The team's WeCom group robot. Its address holds a key with which anybody could write into the
 * group, so it is sealed like an AppSecret and never shown again.
 */
export function createRobot({ db, vault, fetch, address }: RobotPorts) {
  function sealed(): Uint8Array | null {
    const row = firstRow(db, sealedRow, 'SELECT sealed_key AS sealedKey FROM robot WHERE id = 1');
    return row?.sealedKey ?? null;
  }

  async function post(key: string, message: unknown): Promise<AppError | null> {
    let answer: unknown;
    try {
      const response = await fetch(`${address}?key=${encodeURIComponent(key)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify(message),
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      answer = await response.json();
    } catch (error) {
      // What was thrown may name the address and with it the key.
      const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
      return appError(timedOut ? 'robot-timeout' : 'robot-unreachable');
    }
    const parsed = answerSchema.safeParse(answer);
    if (!parsed.success) return appError('robot-unreachable');
    const { errcode, errmsg } = parsed.data;
    if (errcode === 0) return null;
    const params = { errcode, errmsg: errmsg.replaceAll(key, '***').slice(0, 200) };
    return appError('robot-refused', params);
  }

  return {
    state(): RobotState {
      const bytes = sealed();
      if (bytes === null) return 'none';
      const key = vault.unseal(CONTEXT, bytes);
      if (key.ok) return 'ready';
      return key.error.code === 'vault-locked' ? 'locked' : 'none';
    },

    /** Sets the robot by the address that WeCom shows; null removes it. Throws `robot-address-wrong`. */
    set(webhook: string | null): void {
      if (webhook === null) {
        runSql(db, 'DELETE FROM robot');
        return;
      }
      const bytes = vault.seal(CONTEXT, keyOf(webhook));
      runSql(
        db,
        `INSERT INTO robot (id, sealed_key) VALUES (1, ?)
         ON CONFLICT (id) DO UPDATE SET sealed_key = excluded.sealed_key`,
        bytes,
      );
    },

    /** Writes into the group; answers what went wrong, or null. Without a robot it does nothing. */
    async say(heading: string, lines: readonly string[]): Promise<AppError | null> {
      const bytes = sealed();
      if (bytes === null) return null;
      const key = vault.unseal(CONTEXT, bytes);
      return key.ok ? post(key.value, robotMessage(heading, lines)) : key.error;
    },
  };
}

/** The team's WeCom group robot. */
export type Robot = ReturnType<typeof createRobot>;

/** The key in the address of a robot. */
function keyOf(webhook: string): string {
  const url = URL.parse(webhook.trim());
  const key = url?.searchParams.get('key') ?? '';
  const ours = url !== null && `${url.origin}${url.pathname}` === ROBOT_ADDRESS;
  if (!ours || !/^[0-9A-Za-z-]{8,80}$/.test(key)) {
    throw new AppFailure(appError('robot-address-wrong'));
  }
  return key;
}
