import type { Result } from '../../core/result';
import { asNumber, doneSchema } from './answers';
import type { Caller } from './call';
import type { WechatFailure } from './failure';

/**
 * Opens or closes the comments under a published or mass sent article (`index` from 0).
 * 88000: the account has no comments; 88001: no such article. Repeating it does no harm.
 */
export function setComments(
  call: Caller,
  { msgDataId, index, open }: { msgDataId: string; index: number; open: boolean },
): Promise<Result<unknown, WechatFailure>> {
  return call({
    path: open ? '/cgi-bin/comment/open' : '/cgi-bin/comment/close',
    body: { kind: 'json', value: { msg_data_id: asNumber(msgDataId), index } },
    answer: doneSchema,
    budget: 'commentSet',
    repeatable: true,
  });
}
