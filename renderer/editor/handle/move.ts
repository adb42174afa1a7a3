import { $createListNode, $isListItemNode } from '@lexical/list';
import type { LexicalNode } from 'lexical';
import { $holds, $isNesting, $listOf, $noteLists, type Unit, $unitOfItem } from './units';

/**
 * Moves neighbouring units one place up or down. An item at the edge of a nested list goes out of it,
 * into the list around; at the edge of the body, or of a list in it, nothing moves.
 * Answers whether something did.
 */
export function $moveUnits(units: readonly Unit[], direction: 'up' | 'down'): boolean {
  const edge = direction === 'up' ? units[0] : units.at(-1);
  if (!edge) return false;
  const nodes = units.flat();
  const next = direction === 'up' ? $before(edge) : $after(edge);
  if (next) {
    if (direction === 'up') $insert(nodes, next[0], 'before');
    else $insert(nodes, next[next.length - 1] ?? next[0], 'after');
    return true;
  }
  return $moveOut(edge, nodes, direction);
}

/** A place between blocks, or between items of a list. */
export type DropPlace = { node: LexicalNode; side: 'before' | 'after' };

/**
 * Puts units at a place. Items that come to stand between blocks become a list of their own; other
 * blocks never go between items, see {@link $canDrop}.
 */
export function $dropUnits(units: readonly Unit[], { node, side }: DropPlace): void {
  if (!$canDrop(units, { node, side })) return;
  const tidy = $noteLists(units);
  const moved = $isListItemNode(node) ? units.flat() : units.flatMap($wrapped);
  const at = $isListItemNode(node) ? $unitOfItem(node) : ([node] as const);
  $insert(moved, side === 'before' ? at[0] : (at[at.length - 1] ?? at[0]), side);
  tidy();
}

/** Whether units may go to a place: not into themselves, and only items between items. */
export function $canDrop(units: readonly Unit[], { node }: DropPlace): boolean {
  const into = $isListItemNode(node) ? $unitOfItem(node) : ([node] as const);
  if (units.some((unit) => $holds(unit, into))) return false;
  return !$isListItemNode(node) || units.every(([first]) => $isListItemNode(first));
}

function $wrapped(unit: Unit): readonly LexicalNode[] {
  const list = $listOf(unit);
  if (!list) return unit;
  return [$createListNode(list.getListType(), 1).append(...unit)];
}

function $before(unit: Unit): Unit | null {
  const previous = unit[0].getPreviousSibling();
  if (!previous) return null;
  return $isListItemNode(previous) ? $unitOfItem(previous) : [previous];
}

function $after(unit: Unit): Unit | null {
  const next = (unit.at(-1) ?? unit[0]).getNextSibling();
  if (!next) return null;
  return $isListItemNode(next) ? $unitOfItem(next) : [next];
}

function $insert(nodes: readonly LexicalNode[], at: LexicalNode, side: 'before' | 'after'): void {
  if (side === 'before') for (const node of nodes) at.insertBefore(node, false);
  else for (const node of nodes.toReversed()) at.insertAfter(node, false);
}

/** Out of a nested list: before the item that it belongs to, or after everything nested in it. */
function $moveOut(edge: Unit, nodes: readonly LexicalNode[], direction: 'up' | 'down'): boolean {
  const list = $listOf(edge);
  const holder = list?.getParent();
  if (!list || !$isListItemNode(holder) || !$isNesting(holder)) return false;
  const around = $unitOfItem(holder);
  const tidy = $noteLists([edge]);
  if (direction === 'up') $insert(nodes, around[0], 'before');
  else $insert(nodes, holder, 'after');
  tidy();
  return true;
}
