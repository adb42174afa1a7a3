import type { CallLog } from './faults/call-log';
import type { FaultList } from './faults/faults';
import type { RidLog } from './http/rid-log';
import type { SandboxAccount } from './options';
import type { QuotaBook } from './rules/quotas';
import type { FollowerBook } from './store/followers';
import type { Store } from './store/store';
import type { TokenLedger } from './tokens';

/** Everything a running sandbox consists of; handed to routes and pages. */
export interface World {
  readonly accounts: readonly SandboxAccount[];
  readonly store: Store;
  readonly tokens: TokenLedger;
  readonly quotas: QuotaBook;
  readonly faults: FaultList;
  readonly log: CallLog;
  readonly rids: RidLog;
  readonly followers: FollowerBook;
  readonly settings: {
    latencyMs: number;
    publishMs: number;
    disputed: 'warn' | 'refuse';
  };
  now(): number;
  /** `http://127.0.0.1:PORT`, known once the server listens. */
  address(): string;
}

/** Whether a picture with this id was uploaded here, by any account. */
export function knowsImageOf(world: World): (fileId: string) => boolean {
  return (fileId) => world.store.state.files[fileId]?.mime.startsWith('image/') === true;
}
