import type { PhrasingContent, Root, Table, TableCell } from 'mdast';
import { eachParent } from './literal-tags';

/**
 * Puts cells beyond the width of a table into its last column. They come from a `|` inside code or
 * text that the writer did not escape; Markdown's rules would drop their words.
 */
export function keepExtraCells(root: Root): void {
  eachParent(root, (children) => {
    for (const child of children) if (child.type === 'table') foldRows(child);
  });
}

function foldRows(table: Table): void {
  const width = table.children[0]?.children.length ?? 0;
  for (const row of table.children.slice(1)) {
    const last = row.children[width - 1];
    if (last) last.children.push(...row.children.splice(width).flatMap(wordsOf));
  }
}

function wordsOf(cell: TableCell): PhrasingContent[] {
  return [{ type: 'text', value: ' | ' }, ...cell.children];
}
