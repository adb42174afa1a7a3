import { $isCodeNode } from '@lexical/code';
import { $isListItemNode, $isListNode } from '@lexical/list';
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
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
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  type LexicalEditor,
  type LexicalNode,
  type NodeSelection,
  type RangeSelection,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from 'lexical';
import { $outermostOf } from '../insert/insert-block';

/**
 * Pastes over what is no run of text: a picture or another block that is selected as a whole is
 * replaced, and selected cells are emptied, the first of them filled. Tables pasted over cells fill
 * the grid, which Lexical does by itself. Whatever is pasted, and from wherever, comes through here.
 * A picture pasted between words stays one.
 */
export function registerPasteOver(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
    ({ nodes, selection }) => {
      if ($isNodeSelection(selection)) return $replaceWhole(selection, nodes);
      if ($isTableSelection(selection) && !nodes.some($holdsTable)) {
        return $fillCells(selection, nodes);
      }
      if ($isRangeSelection(selection)) return $insertSolid(selection, nodes);
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

/**
 * Lexical runs the first and the last pasted block into the text around them: of a picture only the
 * caption would come, and the words after the caret would run into it. An empty line at that end
 * keeps such a block whole.
 */
function $insertSolid(selection: RangeSelection, nodes: LexicalNode[]): boolean {
  const head = $isSolid(nodes[0]) ? [$createParagraphNode()] : [];
  const tail = $isSolid(nodes.at(-1)) ? [$createParagraphNode()] : [];
  const guards = [...head, ...tail];
  if (guards.length === 0) return false;
  selection.insertNodes([...head, ...nodes, ...tail]);
  for (const guard of guards) {
    const alone = guard.getNextSibling() === null;
    if (guard.isAttached() && guard.isEmpty() && !alone) guard.remove();
  }
  return true;
}

/** A block that is more than a line of words: a picture, a card. Lists and code run on as text does. */
function $isSolid(node: LexicalNode | undefined): boolean {
  if (!$isElementNode(node) || node.isInline()) return false;
  const runsOn = [$isParagraphNode, $isHeadingNode, $isQuoteNode, $isListNode, $isListItemNode];
  return !runsOn.some((is) => is(node)) && !$isCodeNode(node) && !$isTableNode(node);
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
