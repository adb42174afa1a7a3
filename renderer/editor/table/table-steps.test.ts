import {
  $createTableNode,
  $createTableRowNode,
  $createTableCellNode,
  $createTableSelectionFrom,
  $isTableCellNode,
  $isTableNode,
  registerTablePlugin,
  type TableCellNode,
  type TableNode,
} from '@lexical/table';
import { $getRoot, $setSelection, HISTORY_PUSH_TAG, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { expect, it } from 'vitest';
import { $documentToJson } from '../../../core/document/block-json';
import { columnShares } from '../../../core/document/nodes/table/column-shares';
import { $line, type Client, merge, pairWith } from '../binding/testing';
import { $actOnTable, $setColumnWidths, type TableAction } from './table-actions';

/** Two people with the same table of two rows and three columns. */
function pair(): [Client, Client] {
  const [a, b] = pairWith(() => {
    const rows = ['甲乙丙', '丁戊己'].map((words) =>
      $createTableRowNode().append(
        ...[...words].map((word) => $createTableCellNode().append($line(word))),
      ),
    );
    $getRoot().append($createTableNode().append(...rows));
  });
  for (const { editor } of [a, b]) registerTablePlugin(editor);
  return [a, b];
}

function $table(): TableNode {
  const table = $getRoot().getChildren().find($isTableNode);
  if (!table) throw new Error('the table is gone');
  return table;
}

function $cell(words: string): TableCellNode {
  const cell = $table()
    .getAllTextNodes()
    .find((node) => node.getTextContent().includes(words))
    ?.getParents()
    .find($isTableCellNode);
  if (!cell) throw new Error(`no cell says ${words}`);
  return cell;
}

function step({ editor }: Client, $do: () => void): void {
  editor.update($do, { discrete: true, tag: HISTORY_PUSH_TAG });
}

/** Does something with the cells from one to another, as the tools of the table do. */
function act(one: Client, action: TableAction, from: string, to = from): void {
  step(one, () => {
    const [first, last] = [$cell(from), $cell(to)];
    if (first.is(last)) first.selectStart();
    else $setSelection($createTableSelectionFrom($table(), first, last));
    $actOnTable(action);
  });
}

const shape = ({ editor }: Client) =>
  editor.read(() =>
    $table()
      .getChildren()
      .map((row) =>
        row
          .getTextContent()
          .split(/\s+/)
          .filter((words) => words !== ''),
      ),
  );
const spans = ({ editor }: Client, words: string) =>
  editor.read(() => [$cell(words).getColSpan(), $cell(words).getRowSpan()]);
const widths = ({ editor }: Client) => editor.read(() => $table().getColWidths());
const shares = ({ editor }: Client) => {
  const [table] = editor
    .read(() => $documentToJson())
    .root.children.filter((block) => block.type === 'table');
  return table && columnShares(table);
};
const undo = ({ editor }: Client) => {
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  editor.read(() => {});
};
const redo = ({ editor }: Client) => {
  editor.dispatchCommand(REDO_COMMAND, undefined);
  editor.read(() => {});
};

it('joined cells keep their words; one undo parts them, one redo joins them again', () => {
  const [a, b] = pair();
  act(a, 'merge', '甲', '戊');
  expect(spans(a, '甲')).toEqual([2, 2]);
  const joined = shape(a);
  expect(joined).toEqual([['甲', '乙', '丁', '戊', '丙'], ['己']]);
  undo(a);
  expect(shape(a)).toEqual([
    ['甲', '乙', '丙'],
    ['丁', '戊', '己'],
  ]);
  redo(a);
  expect(shape(a)).toEqual(joined);
  merge(a, b);
  expect(shape(b)).toEqual(joined);
});

it('a cell that is split has its words in the first of the cells; one undo joins them', () => {
  const [a] = pair();
  act(a, 'merge', '甲', '乙');
  act(a, 'split', '甲');
  expect(spans(a, '甲')).toEqual([1, 1]);
  expect(shape(a)[0]).toEqual(['甲', '乙', '丙']);
  undo(a);
  expect(spans(a, '甲')).toEqual([2, 1]);
});

it('widths of columns are one step of undo, and the other one gets them', () => {
  const [a, b] = pair();
  step(a, () => $setColumnWidths($table().getKey(), [200, 100, 100]));
  step(a, () => $setColumnWidths($table().getKey(), [150, 150, 100]));
  merge(a, b);
  expect(widths(b)).toEqual([150, 150, 100]);
  undo(a);
  expect(widths(a)).toEqual([200, 100, 100]);
  undo(a);
  expect(widths(a)).toBeUndefined();
  merge(a, b);
  expect(widths(b)).toBeUndefined();
});

it('one sets widths while the other adds a column: both see one table, each column with a width', () => {
  const [a, b] = pair();
  step(a, () => $setColumnWidths($table().getKey(), [200, 100, 100]));
  act(b, 'columnAfter', '丙');
  merge(a, b);
  expect(shape(a)).toEqual(shape(b));
  expect(shares(a)).toEqual(shares(b));
  expect(shares(a)).toHaveLength(4);
});

it('one joins cells while the other writes in one of them: both see the same table', () => {
  const [a, b] = pair();
  act(a, 'merge', '甲', '乙');
  step(b, () => void $cell('丙').getFirstDescendant()?.insertAfter($line('新')));
  step(b, () => void $cell('甲').getAllTextNodes()[0]?.setTextContent('甲甲'));
  merge(a, b);
  merge(a, b);
  expect(shape(a)).toEqual(shape(b));
  expect(spans(a, '甲')).toEqual([2, 1]);
  expect(shape(a)[0]?.join('')).toContain('甲甲');
});
