import type { SandboxAccount } from '../options';
import type { AccountRecord } from '../store/records';

/** Whether an account has the comment privilege: as it is set, or else with its verification. */
export function mayComment(account: SandboxAccount, { settings }: AccountRecord): boolean {
  return settings.mayComment ?? account.verified;
}
