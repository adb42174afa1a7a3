import { type Result, ok } from '../../../core/result';
import type { RemotePage } from '../../wechat/answers';
import type { WechatFailure } from '../../wechat/failure';

/** WeChat gives at most 20 items at once. */
const PAGE = 20;

/**
 * How far WeChat's clock and ours may differ, beyond what the `Date` headers told, before a look-up
 * misses what it is looking for.
 */
export const CLOCK_MARGIN_MS = 10 * 60_000;

/**
 * Reads a list, newest first, until `choose` finds something on a page, `isPast` says that what
 * follows is too old, or `maxPages` are read.
 */
export async function searchPages<Item, Found>(search: {
  list: (page: {
    offset: number;
    count: number;
  }) => Promise<Result<RemotePage<Item>, WechatFailure>>;
  choose: (items: readonly Item[]) => Found | null;
  isPast: (item: Item) => boolean;
  maxPages: number;
}): Promise<Result<Found | null, WechatFailure>> {
  for (let page = 0; page < search.maxPages; page += 1) {
    const offset = page * PAGE;
    const answer = await search.list({ offset, count: PAGE });
    if (!answer.ok) return answer;
    const { items, total } = answer.value;
    const found = search.choose(items);
    if (found !== null) return ok(found);
    const last = items.at(-1);
    if (last === undefined || search.isPast(last) || offset + items.length >= total) break;
  }
  return ok(null);
}
