import type { Account } from '../../core/domain/account';
import type { AuditAction } from '../../core/domain/audit';
import type { Delivery } from '../../core/domain/delivery';
import type { Audit, NewEntry } from './audit';

/** A handler that leaves an entry in the audit log once it has succeeded. */
export function noted<I, O>(
  audit: Pick<Audit, 'add'>,
  handler: (input: I) => O | Promise<O>,
  describe: (input: I, output: O) => NewEntry,
): (input: I) => Promise<O> {
  return async (input) => {
    const output = await handler(input);
    audit.add(describe(input, output));
    return output;
  };
}

/** An entry about an account. Each field is chosen: nothing secret is among them. */
export function aboutAccount(action: AuditAction, account: Account): NewEntry {
  const { name, kind, appId, apiAddress, proxy } = account;
  const detail = { kind, appId, apiAddress, proxy: proxy?.address ?? '' };
  return { action, subject: name, detail };
}

/** An entry about a delivery. */
export function aboutDelivery(
  action: AuditAction,
  delivery: Delivery,
  detail: NewEntry['detail'] = {},
): NewEntry {
  const { id, title, accountName: account } = delivery;
  return { action, subject: title, detail: { delivery: id, account, ...detail } };
}
