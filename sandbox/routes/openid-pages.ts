/**
 * One page of a list of openids. The cursor is the last openid of the page before; the page after
 * the last one has a count of 0, no `data`, and an empty cursor.
 */
export function pageOf(
  all: readonly string[],
  after: string,
  size: number,
): { total: number; count: number; data?: { openid: string[] }; next_openid: string } {
  const page = after === '' ? all.slice(0, size) : all.slice(startAfter(all, after)).slice(0, size);
  if (page.length === 0) return { total: all.length, count: 0, next_openid: '' };
  return {
    total: all.length,
    count: page.length,
    data: { openid: [...page] },
    next_openid: page.at(-1) ?? '',
  };
}

/** A cursor that is not in the list (any more) ends it. */
function startAfter(all: readonly string[], after: string): number {
  const at = all.indexOf(after);
  return at < 0 ? all.length : at + 1;
}
