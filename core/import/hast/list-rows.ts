import { list, listItem } from '../../document/build';
import type { InlineJson, ListItemJson, ListJson } from '../../document/schema';

/** Levels that a document may have; deeper ones stay on the last. */
export const DEEPEST_LEVEL = 11;

/** A list of the source: what its items have in common. */
export interface SourceList {
  readonly listType: ListJson['listType'];
}

/** One item on its way into a list. A list is read as rows, since an item of ours holds no blocks. */
export interface ListRow {
  readonly kind: 'row';
  readonly list: SourceList;
  /** Levels above it. */
  readonly depth: number;
  readonly number: number;
  readonly checked: boolean;
  readonly inlines: InlineJson[];
}

interface OpenList {
  readonly source: SourceList;
  readonly json: ListJson;
  /** The value that the next item gets. */
  next: number;
}

/** Builds lists, nested as Lexical nests them: a nested list is alone in an item of its own. */
export function buildLists(rows: readonly ListRow[]): ListJson[] {
  const roots: ListJson[] = [];
  const open: OpenList[] = [];
  for (const row of rows) {
    const depth = Math.min(row.depth, DEEPEST_LEVEL);
    open.length = Math.min(open.length, depth + 1);
    const last = open[depth];
    if (last && isAnotherList(last, row, depth)) open.length = depth;
    while (open.length <= depth) {
      const numbered = row.list.listType === 'number' && open.length === depth;
      const json = list(row.list.listType, numbered ? row.number : 1);
      const parent = open.at(-1);
      if (parent) parent.json.children.push(item([json], parent, open.length - 1, false));
      else roots.push(json);
      open.push({ source: row.list, json, next: json.start });
    }
    const target = open[depth];
    if (target) {
      target.json.children.push(item(row.inlines, target, depth, row.checked));
      target.next += 1;
    }
  }
  return roots;
}

// Below the deepest level, and inside one item, lists of one kind run together.
function isAnotherList(last: OpenList, row: ListRow, depth: number): boolean {
  if (last.source === row.list) return false;
  return depth === 0 || last.json.listType !== row.list.listType;
}

function item(
  children: ListItemJson['children'],
  parent: OpenList,
  depth: number,
  checked: boolean,
): ListItemJson {
  const place = { value: parent.next, depth };
  return listItem(children, parent.json.listType === 'check' ? { ...place, checked } : place);
}
