import type { Account } from '../../../../core/domain/account';
import type { Way } from '../../../../core/domain/way';

/** A way with the reason why it is not offered, as a key below `send:way.reason`; null when it is. */
export type OfferedWay = {
  kind: Way['kind'];
  reason: 'no-permission' | 'no-permission-mass' | null;
};

/** The ways of an account. What nobody has asked WeChat yet may be tried. */
export function offeredWays(account: Account | null): OfferedWay[] {
  const abilities = account?.abilities;
  return [
    { kind: 'draft', reason: null },
    { kind: 'publish', reason: abilities?.publish === 'no' ? 'no-permission' : null },
    { kind: 'mass', reason: abilities?.mass === 'no' ? 'no-permission-mass' : null },
  ];
}
