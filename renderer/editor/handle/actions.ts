import {
  $createParagraphNode,
  $copyNode,
  $getRoot,
  $isElementNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { $isImageNode } from '../../../core/document/nodes';
import { $selectWhole } from '../behaviour/solid-blocks';
import { $moveUnits } from './move';
import { $noteLists, $selectedUnits, type Unit } from './units';

/** What can be done with whole blocks. */
export type BlockAction = 'moveUp' | 'moveDown' | 'duplicate' | 'remove';

/** Does something with the blocks of the selection, as one step for undo. */
export function actOnBlocks(editor: LexicalEditor, action: BlockAction): void {
  editor.update(() => $actOn($selectedUnits(), action), { tag: HISTORY_PUSH_TAG });
}

/** As {@link actOnBlocks}, for given units and inside an update. */
export function $actOn(units: readonly Unit[], action: BlockAction): void {
  switch (action) {
    case 'moveUp':
      return void $moveUnits(units, 'up');
    case 'moveDown':
      return void $moveUnits(units, 'down');
    case 'duplicate':
      return $duplicate(units);
    case 'remove':
      return $remove(units);
  }
}

/** Selects units: one that has words with all of them, others as wholes. */
export function $selectUnits(units: readonly Unit[]): void {
  const [first] = units;
  if (!first) return;
  const [node] = first;
  if (units.length === 1 && ($isImageNode(node) || !$isElementNode(node))) {
    $selectWhole(node);
    return;
  }
  const last = units.at(-1)?.at(-1) ?? node;
  const selection = node.selectStart();
  const end = last.selectEnd();
  selection.focus.set(end.focus.key, end.focus.offset, end.focus.type);
  selection.dirty = true;
}

/** A copy of a node with all that is in it, with new keys. */
export function $cloneDeep(node: LexicalNode): LexicalNode {
  const copy = $copyNode(node);
  if ($isElementNode(node) && $isElementNode(copy)) {
    copy.append(...node.getChildren().map($cloneDeep));
  }
  return copy;
}

function $duplicate(units: readonly Unit[]): void {
  let after = units.at(-1)?.at(-1);
  const copies: LexicalNode[] = [];
  for (const node of units.flat()) {
    const copy = $cloneDeep(node);
    after?.insertAfter(copy, false);
    after = copy;
    copies.push(copy);
  }
  const [first] = copies;
  if (first && $isElementNode(first) && !$isImageNode(first)) first.selectEnd();
  else if (first) $selectWhole(first);
}

function $remove(units: readonly Unit[]): void {
  const last = units.at(-1)?.at(-1);
  const neighbour = last?.getNextSibling() ?? units[0]?.[0].getPreviousSibling() ?? null;
  const tidy = $noteLists(units);
  for (const node of units.flat()) node.remove();
  tidy();
  if ($getRoot().isEmpty()) $getRoot().append($createParagraphNode());
  const place = neighbour?.isAttached() ? neighbour : $getRoot().getFirstChild();
  if (place && $isElementNode(place) && !$isImageNode(place)) place.selectStart();
  else if (place) $selectWhole(place);
}
