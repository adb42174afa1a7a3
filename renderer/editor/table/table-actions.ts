import {
  $computeTableMapSkipCellCheck,
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $getTableCellNodeFromLexicalNode,
  $getTableNodeFromLexicalNodeOrThrow,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableCellNode,
  $isTableSelection,
  $mergeCells,
  $setTableColumnIsHeader,
  $setTableRowIsHeader,
  $unmergeCell,
  $isTableNode,
  type TableCellNode,
} from '@lexical/table';
import {
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type ElementFormatType,
} from 'lexical';

/** What can be done with the cells of a table at the selection. */
export const TABLE_ACTIONS = [
  'rowAbove',
  'rowBelow',
  'columnBefore',
  'columnAfter',
  'deleteRow',
  'deleteColumn',
  'headRow',
  'headColumn',
  'merge',
  'split',
] as const;
export type TableAction = (typeof TABLE_ACTIONS)[number];

/** Where the selection is in a table, as plain data. */
export type TablePlace = {
  /** The cell that the tools stand at. */
  cell: string;
  cells: number;
  table: string;
  /** The column that the cell ends in, and how many there are. */
  column: number;
  columns: number;
  /** Whether the writer gave the columns widths of their own. */
  sized: boolean;
  headRow: boolean;
  headColumn: boolean;
  joined: boolean;
  ground: string | null;
};

/** The cells that the selection touches; none outside of tables. */
export function $selectedCells(): TableCellNode[] {
  const selection = $getSelection();
  if ($isTableSelection(selection)) return selection.getNodes().filter($isTableCellNode);
  if (!$isRangeSelection(selection)) return [];
  const cell = $getTableCellNodeFromLexicalNode(selection.anchor.getNode());
  return cell ? [cell] : [];
}

/** Describes the place of the selection in a table; null outside of tables. */
export function $tablePlace(): TablePlace | null {
  const cells = $selectedCells();
  const [cell] = cells;
  if (!cell) return null;
  const table = $getTableNodeFromLexicalNodeOrThrow(cell);
  const first = table.getFirstDescendant();
  const corner = first ? $getTableCellNodeFromLexicalNode(first) : null;
  const second = corner?.getNextSibling();
  const state = corner?.getHeaderStyles() ?? 0;
  const below = $cellBelow(corner);
  const [map, at] = $computeTableMapSkipCellCheck(table, cell, cell);
  return {
    cell: cell.getKey(),
    cells: cells.length,
    table: table.getKey(),
    column: (at?.startColumn ?? 0) + cell.getColSpan() - 1,
    columns: map[0]?.length ?? 0,
    sized: table.getColWidths() !== undefined,
    headRow: $isTableCellNode(second) ? (second.getHeaderStyles() & 1) !== 0 : (state & 1) !== 0,
    headColumn: below ? (below.getHeaderStyles() & 2) !== 0 : (state & 2) !== 0,
    joined: cells.length === 1 && (cell.getColSpan() > 1 || cell.getRowSpan() > 1),
    ground: cell.getBackgroundColor(),
  };
}

function $cellBelow(corner: TableCellNode | null): TableCellNode | null {
  const row = corner?.getParent()?.getNextSibling();
  const cell = $isElementNode(row) ? row.getFirstChild() : null;
  return $isTableCellNode(cell) ? cell : null;
}

/** Does one thing with the cells at the selection; call it inside an update. */
export function $actOnTable(action: TableAction): void {
  const place = $tablePlace();
  const [cell] = $selectedCells();
  if (!place || !cell) return;
  const table = $getTableNodeFromLexicalNodeOrThrow(cell);
  switch (action) {
    case 'rowAbove':
    case 'rowBelow':
      $insertTableRowAtSelection(action === 'rowBelow');
      return;
    case 'columnBefore':
    case 'columnAfter':
      $insertTableColumnAtSelection(action === 'columnAfter');
      return;
    case 'deleteRow':
      $deleteTableRowAtSelection();
      return;
    case 'deleteColumn':
      $deleteTableColumnAtSelection();
      return;
    case 'headRow':
      $setTableRowIsHeader(table, 0, !place.headRow);
      return;
    case 'headColumn':
      $setTableColumnIsHeader(table, 0, !place.headColumn);
      return;
    case 'merge':
      // The caret goes on in what was joined, and so do the tools.
      $mergeCells($selectedCells())?.selectEnd();
      return;
    case 'split':
      $unmergeCell();
  }
}

/** Aligns the words of all selected cells. */
export function $alignCells(format: ElementFormatType): void {
  for (const cell of $selectedCells()) {
    for (const child of cell.getChildren()) if ($isElementNode(child)) child.setFormat(format);
  }
}

/** Gives all selected cells a ground; null takes it away. */
export function $groundCells(colour: string | null): void {
  for (const cell of $selectedCells()) cell.setBackgroundColor(colour);
}

/** Gives the columns of a table widths, which count as shares of it; null makes them fit their words. */
export function $setColumnWidths(key: string, widths: readonly number[] | null): void {
  const table = $getNodeByKey(key);
  if ($isTableNode(table)) table.setColWidths(widths ?? undefined);
}
