import { list, listItem } from '../../document/build';
import type { InlineJson, ListItemJson, ListJson } from '../../document/schema';

/** Levels that a document may have; deeper ones stay on the last. */
export const DEEPEST_LEVEL = 11;

/** A list of the source: what its items have in common. */
export interface SourceList {
  readonly listType: ListJson['listType'];
  /** The number of its first item. */
  readonly start: number;
  /** The list that it is nested in. */
  readonly parent: SourceList | null;
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
    const sources = sourcesOf(row, depth);
    const other = sources.findIndex((source, level) => isAnotherList(open[level], source, level));
    if (other >= 0) open.length = Math.min(open.length, other);
    while (open.length <= depth) {
      const source = sources[open.length] ?? row.list;
      const start = open.length === depth ? row.number : source.start;
      const json = list(source.listType, source.listType === 'number' ? start : 1);
      const parent = open.at(-1);
      if (parent) parent.json.children.push(item([json], parent, open.length - 1, false));
      else roots.push(json);
      open.push({ source, json, next: json.start });
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
function isAnotherList(last: OpenList | undefined, source: SourceList, level: number): boolean {
  if (!last || last.source === source) return false;
  return level === 0 || last.json.listType !== source.listType;
}

/** The lists around a row from the outermost to its own, one for each level up to `depth`. */
function sourcesOf(row: ListRow, depth: number): SourceList[] {
  const chain: SourceList[] = [];
  for (let source: SourceList | null = row.list; source; source = source.parent) {
    chain.unshift(source);
  }
  // Levels that come from elsewhere than lists have no list of their own to name.
  const above = chain.length === row.depth + 1 ? chain.slice(0, depth) : [];
  while (above.length < depth) above.push(row.list);
  return [...above, row.list];
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
