import type { InlineJson, ListItemJson, ListJson } from '../../document/schema';
import { escapeText } from '../escape';
import { renderInlines } from '../inline';
import type { BlockContext } from '../plan';
import { declarations, short, stylesOf } from '../styles';
import { alignment } from './align';

/** Half an em behind a number of one digit, and how wide both are in the fonts of phones. */
const NUMBER_GAP = '\u2002';
const NARROW_EM = 1.4;

/** Deeper levels keep the indent of this one, so that a phone still shows words. */
const DEEPEST_INDENT = 6;

/**
 * A list of any depth as rows with their own markers: WeChat's editor takes `ul` and `ol` apart
 * (markers doubled, levels flattened, blank lines between items). Each level is a `section` that
 * moves its rows to the right; markers hang out to the left of their rows.
 */
export function renderList(block: ListJson, context: BlockContext): string {
  const rows = renderRows(block, 0, context);
  if (rows === '') return '';
  const style = declarations(stylesOf(context.theme).list, hanging(block, context));
  return `<section style="${style}">${rows}</section>`;
}

function renderRows(list: ListJson, depth: number, context: BlockContext): string {
  let number = list.start;
  let html = '';
  for (const item of list.children) {
    const words = item.children.filter((child): child is InlineJson => child.type !== 'list');
    const nested = item.children.filter((child) => child.type === 'list');
    if (words.length > 0 || nested.length === 0) {
      const marker = renderMarker(
        list,
        markerOf(list, item, number, depth, context),
        depth,
        context,
      );
      html += renderRow(item, marker + renderInlines(words, context), context);
      number += 1;
    }
    for (const child of nested) html += renderLevel(child, depth + 1, context);
  }
  return html;
}

function renderLevel(list: ListJson, depth: number, context: BlockContext): string {
  const rows = renderRows(list, depth, context);
  if (rows === '' || depth > DEEPEST_INDENT) return rows;
  return `<section style="${hanging(list, context)}">${rows}</section>`;
}

function renderRow(item: ListItemJson, line: string, context: BlockContext): string {
  const style = declarations(stylesOf(context.theme).listRow, alignment(item.format));
  return style ? `<section style="${style}">${line}</section>` : `<section>${line}</section>`;
}

// A full-width bullet fills its column by itself. Numbers and boxes differ in width: they get a column.
function renderMarker(
  list: ListJson,
  marker: string,
  depth: number,
  context: BlockContext,
): string {
  if (list.listType === 'bullet') {
    const { bullet, deeperBullet } = stylesOf(context.theme);
    const style = depth === 0 ? bullet : deeperBullet;
    return style === '' ? marker : `<span style="${style}">${marker}</span>`;
  }
  const colour = `color:${context.theme.list.markerColour}`;
  // Signs of one width need no box: a space as wide as the rest of the column does.
  if (list.listType === 'number' && digitsOf(list) === 1) {
    return `<span style="${colour}">${marker}</span>${NUMBER_GAP}`;
  }
  const column = `display:inline-block;min-width:${columnEm(list, context)}em;text-indent:0;`;
  return `<span style="${column}${colour}">${marker}</span>`;
}

function hanging(list: ListJson, context: BlockContext): string {
  const em = columnEm(list, context);
  return `padding-left:${em}em;text-indent:-${em}em`;
}

function markerOf(
  list: ListJson,
  item: ListItemJson,
  number: number,
  depth: number,
  context: BlockContext,
): string {
  switch (list.listType) {
    case 'check':
      return item.checked ? '☑' : '☐';
    case 'number':
      return `${number}.`;
    case 'bullet':
      return bulletAt(depth, context.theme.list.bullets);
  }
}

function bulletAt(depth: number, bullets: readonly string[]): string {
  return escapeText(bullets[Math.min(depth, bullets.length - 1)] ?? '・');
}

/** Digits of the longest number of a list. */
function digitsOf(list: ListJson): number {
  return String(list.start + list.children.length - 1).length;
}

// Numbers of two and more digits need a wider column.
function columnEm(list: ListJson, { theme }: BlockContext): string {
  if (list.listType === 'bullet') return '1';
  const digits = digitsOf(list);
  if (list.listType === 'number' && digits === 1) return short(NARROW_EM);
  const wider = list.listType === 'number' ? (digits - 1) * 0.6 : 0;
  return short(theme.list.numberEm + wider);
}
