import {
  $isTableCellNode,
  $isTableNode,
  $isTableSelection,
  type TableSelection,
} from '@lexical/table';
import {
  $createParagraphNode,
  $isDecoratorNode,
  $isElementNode,
  $isNodeSelection,
  COMMAND_PRIORITY_HIGH,
  type LexicalEditor,
  type LexicalNode,
  type NodeSelection,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from 'lexical';
import { $outermostOf } from '../insert/insert-block';

/**
 * Pastes over what is no run of text: a picture or another block that is selected as a whole is
 * replaced, and selected cells are emptied, the first of them filled. Tables pasted over cells fill
 * the grid, which Lexical does by itself. Whatever is pasted, and from wherever, comes through here.
 */
export function registerPasteOver(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
    ({ nodes, selection }) => {
      if ($isNodeSelection(selection)) return $replaceWhole(selection, nodes);
      if ($isTableSelection(selection) && !nodes.some($holdsTable)) {
        return $fillCells(selection, nodes);
      }
      return false;
    },
    COMMAND_PRIORITY_HIGH,
  );
}

function $replaceWhole(selection: NodeSelection, nodes: LexicalNode[]): boolean {
  const selected = selection.getNodes();
  const last = selected.at(-1);
  if (!last) return false;
  const place = $isInline(last) ? null : $outermostOf(last);
  if (place) {
    const paragraph = $createParagraphNode();
    place.insertAfter(paragraph);
    for (const node of selected) node.remove();
    paragraph.select().insertNodes(nodes);
    // What was pasted may be blocks only; the empty line was made for words.
    if (paragraph.isAttached() && paragraph.isEmpty() && paragraph.getNextSibling())
      paragraph.remove();
    return true;
  }
  const range = last.selectNext(0, 0);
  for (const node of selected) node.remove();
  range.insertNodes(nodes);
  return true;
}

function $isInline(node: LexicalNode): boolean {
  return ($isElementNode(node) || $isDecoratorNode(node)) && node.isInline();
}

function $fillCells(selection: TableSelection, nodes: LexicalNode[]): boolean {
  const cells = selection.getNodes().filter($isTableCellNode);
  const [first] = cells;
  if (!first) return false;
  for (const cell of cells) cell.clear().append($createParagraphNode());
  first.selectStart().insertNodes(nodes);
  return true;
}

function $holdsTable(node: LexicalNode): boolean {
  return $isTableNode(node) || ($isElementNode(node) && node.getChildren().some($holdsTable));
}
