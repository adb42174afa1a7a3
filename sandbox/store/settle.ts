import { settleMassSends } from './mass-sends';
import { settlePublications } from './publications';
import type { AccountRecord } from './records';

/** Brings an account up to now: ends what was under way and is due. */
export function settle(record: AccountRecord, nowMs: number): void {
  settlePublications(record, nowMs);
  settleMassSends(record, nowMs);
}
