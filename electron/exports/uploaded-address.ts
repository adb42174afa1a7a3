import type { AccountId, AssetHash } from '../../core/domain/ids';
import type { Accounts } from '../accounts/accounts';
import type { Db } from '../db/database';
import { getRemoteAsset } from '../deliveries/remote-assets';

/** Hosts of WeChat's pictures: only these may stand in an article on its website. */
const WECHAT_HOST = /(?:^|\.)qpic\.cn$/;

/**
 * WeChat's address of a picture that was uploaded before: for this account, or for any (null).
 * A picture on WeChat can be shown by every account. null when there is none that the website takes,
 * as from a practice account.
 */
export function uploadedAddress(
  { db, accounts }: { db: Db; accounts: Pick<Accounts, 'list'> },
  accountId: AccountId | null,
  hash: AssetHash,
): string | null {
  const ids = accountId === null ? accounts.list().map(({ id }) => id) : [accountId];
  for (const id of ids) {
    const url = getRemoteAsset(db, id, hash)?.url;
    if (url && URL.canParse(url) && WECHAT_HOST.test(new URL(url).hostname)) return url;
  }
  return null;
}
