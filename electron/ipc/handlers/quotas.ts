import { AppFailure } from '../../../core/contract/errors';
import type { MassAllowance, Usage } from '../../../core/domain/allowance';
import type { AccountId } from '../../../core/domain/ids';
import type { Accounts } from '../../accounts/accounts';
import { failureToAppError } from '../../wechat/failure';
import type { CallHandlers } from '../dispatch';

type Names = Extract<keyof CallHandlers, `quota.${string}` | `tags.${string}`>;

/** Calls about what an account may still do, and whom it may send to. */
export function quotaHandlers(ports: {
  accounts: Pick<Accounts, 'clientOf'>;
  usageOf(accountId: AccountId): Usage[];
  massAllowance(accountId: AccountId, askWechat: boolean): Promise<MassAllowance>;
}): Pick<CallHandlers, Names> {
  return {
    'quota.usage': ({ accountId }) => ports.usageOf(accountId),
    'quota.mass': ({ accountId, askWechat }) => ports.massAllowance(accountId, askWechat),
    'tags.list': async ({ accountId }) => {
      const tags = await ports.accounts.clientOf(accountId).listTags();
      if (!tags.ok) throw new AppFailure(failureToAppError(tags.error));
      return tags.value;
    },
  };
}
