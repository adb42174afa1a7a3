import { $isListItemNode, $isListNode, type ListItemNode, type ListNode } from '@lexical/list';
import {
  $findMatchingParent,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  $isRootNode,
  type LexicalNode,
} from 'lexical';
import { $outermostOf } from '../insert/insert-block';

/**
 * What is moved, duplicated and deleted as one: a block of the body, or an item of a list with the
 * items nested below it. Lexical keeps those in a second `li` that follows, hence one or two nodes.
 */
export type Unit = readonly [LexicalNode, ...LexicalNode[]];

/** The unit that holds a node: the list item in a list of the body, else the outermost block. */
export function $unitOf(node: LexicalNode): Unit | null {
  const outermost = $outermostOf(node);
  if (!outermost) return null;
  if (!$isListNode(outermost)) return [outermost];
  const item = $findMatchingParent(node, $isListItemNode);
  return item ? $unitOfItem(item) : [outermost];
}

/** An item with what is nested below it; of a `li` that only holds a nested list, the item above. */
export function $unitOfItem(item: ListItemNode): Unit {
  const above = item.getPreviousSibling();
  if ($isNesting(item)) return $isListItemNode(above) ? [above, item] : [item];
  const below = item.getNextSibling();
  return $isListItemNode(below) && $isNesting(below) ? [item, below] : [item];
}

/** Whether a `li` has no words of its own but holds a nested list. */
export function $isNesting(item: LexicalNode): boolean {
  return $isListItemNode(item) && $isListNode(item.getFirstChild());
}

/** The units that the selection touches, in order; a list whose items are all selected is one unit. */
export function $selectedUnits(): Unit[] {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) return $unitsOf(selection.getNodes());
  if (!$isRangeSelection(selection)) return [];
  const ends = [selection.anchor.getNode(), selection.focus.getNode()];
  const nodes = selection.getNodes().filter((node) => !$isRootNode(node) && !$isListNode(node));
  const ordered = selection.isBackward() ? ends.toReversed() : ends;
  const [first, last] = ordered;
  return $unitsOf([first, ...nodes, last].flatMap((node) => (node ? [node] : [])));
}

/** The units of some nodes, each once, in the order of the body; see {@link $selectedUnits}. */
export function $unitsOf(nodes: readonly LexicalNode[]): Unit[] {
  const units = new Map<string, Unit>();
  for (const node of nodes) {
    const unit = $unitOf(node);
    if (unit) units.set(unit[0].getKey(), unit);
  }
  const all = [...units.values()];
  // What is nested in an item goes with it.
  const outer = all.filter((unit) => !all.some((other) => other !== unit && $holds(other, unit)));
  return $wholeLists(outer).toSorted(([a], [b]) => (a.isBefore(b) ? -1 : 1));
}

/** Whether a unit contains another. */
export function $holds(outer: Unit, inner: Unit): boolean {
  return outer.some((node) => node.is(inner[0]) || node.isParentOf(inner[0]));
}

/** The list that a unit of items is in; null for blocks. */
export function $listOf(unit: Unit): ListNode | null {
  const parent = unit[0].getParent();
  return $isListNode(parent) ? parent : null;
}

/** Selected items that are all of an outermost list are that list. */
function $wholeLists(units: Unit[]): Unit[] {
  if (units.length < 2) return units;
  const whole = new Map<string, Unit>();
  for (const list of units.map($listOf)) {
    if (!list || !$isRootNode(list.getParent())) continue;
    const inList = units.filter((unit) => $listOf(unit)?.is(list));
    const count = inList.reduce((sum, unit) => sum + unit.length, 0);
    if (count === list.getChildrenSize()) whole.set(list.getKey(), [list]);
  }
  const others = units.filter((unit) => !whole.has($listOf(unit)?.getKey() ?? ''));
  return [...others, ...whole.values()];
}

/** Notes the lists of units that are about to go elsewhere; the answer takes away those left empty. */
export function $noteLists(units: readonly Unit[]): () => void {
  const lists = units.flatMap((unit) => $listOf(unit) ?? []);
  const holders = lists.map((list) => list.getParent());
  return () => {
    for (const list of lists) if (list.isAttached() && list.isEmpty()) list.remove();
    // The `li` that only held the nested list.
    for (const holder of holders) {
      if ($isListItemNode(holder) && holder.isAttached() && holder.isEmpty()) holder.remove();
    }
  };
}
