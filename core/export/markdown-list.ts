import type { ListJson } from '../document/schema';
import { blockText } from './markdown-text';

const BULLETS = ['-', '*'] as const;
const DELIMITERS = ['.', ')'] as const;
/** CommonMark reads at most nine digits. */
const MOST_NUMBER = 999_999_999;

/** The first line of a list that may follow a line of text directly: with words, from 1 on. */
const INTERRUPTS = /^(?:[-*]|1[.)]) (?!(?:[-*]|\d+[.)])(?:\s|$))\S/;

/** One item: its marker, its own lines, the lists in it. */
type Item = { marker: string; lines: string[]; lists: ListJson[] };

/**
 * A list and those nested in it. `variant` changes the marker: a list right after one of the same
 * kind would become a part of it.
 */
export function listLines(list: ListJson, variant: 0 | 1): string[] {
  return itemsOf(list, variant).flatMap(itemLines);
}

function itemsOf(list: ListJson, variant: 0 | 1): Item[] {
  const items: Item[] = [];
  let number = Math.min(Math.max(list.start, 0), MOST_NUMBER - list.children.length);
  for (const child of list.children) {
    const lists = child.children.filter((part) => part.type === 'list');
    const words = child.children.filter((part) => part.type !== 'list');
    const last = items.at(-1);
    // Lexical keeps a nested list in an item of its own; it belongs to the item before.
    if (words.length === 0 && lists.length > 0 && last) {
      last.lists.push(...lists);
      continue;
    }
    const lines = blockText(words);
    const ordered = list.listType === 'number';
    if (!ordered && lines.length === 0 && lists.length === 0) continue;
    if (list.listType === 'check' && lines.length > 0) {
      lines.unshift(`[${child.checked === true ? 'x' : ' '}] ${lines.shift() ?? ''}`);
    }
    items.push({
      marker: ordered ? `${number}${DELIMITERS[variant]}` : BULLETS[variant],
      lines,
      lists,
    });
    number += 1;
  }
  return items;
}

function itemLines({ marker, lines, lists }: Item): string[] {
  const all = [...lines];
  for (const [index, list] of lists.entries()) {
    const before = lists[index - 1];
    // Bullets and boxes have the same marker.
    const sameAsBefore = before && (before.listType === 'number') === (list.listType === 'number');
    const nested = listLines(list, sameAsBefore && index % 2 === 1 ? 1 : 0);
    if (all.length > 0 && !INTERRUPTS.test(nested[0] ?? '')) all.push('');
    all.push(...nested);
  }
  const indent = ' '.repeat(marker.length + 1);
  const [first = '', ...rest] = all;
  return [
    first === '' ? marker : `${marker} ${first}`,
    ...rest.map((line) => (line === '' ? '' : indent + line)),
  ];
}
