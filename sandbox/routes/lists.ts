import * as z from 'zod';
import { refuse, type Refusal } from '../rules/errors';
import { MAX_LIST_COUNT } from '../rules/limits';

/** The window that all list calls ask for. */
export const windowSchema = z.object({
  offset: z.int(),
  count: z.int(),
  /** 1: the articles come without their content. */
  no_content: z.union([z.literal(0), z.literal(1)]).default(0),
});
export type ListWindow = z.infer<typeof windowSchema>;

/** `offset` from 0, `count` from 1 to 20: pages 获取草稿列表, 获取永久素材列表. */
export function checkWindow({ offset, count }: { offset: number; count: number }): Refusal | null {
  return offset < 0 || count < 1 || count > MAX_LIST_COUNT ? refuse(40097) : null;
}

/** The answer's frame around the items of one window. */
export function listOf<Item>(
  all: readonly Item[],
  { offset, count }: { offset: number; count: number },
  show: (item: Item) => Record<string, unknown>,
): Record<string, unknown> {
  const items = all.slice(offset, offset + count).map(show);
  return { total_count: all.length, item_count: items.length, item: items };
}

/** Times on the wire are whole seconds. */
export function seconds(ms: number): number {
  return Math.floor(ms / 1000);
}
