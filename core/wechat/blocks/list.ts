import type { InlineJson, ListItemJson, ListJson } from '../../document/schema';
import { renderInlines } from '../inline';
import type { BlockContext } from '../plan';
import { declarations, stylesOf } from '../styles';
import type { ListTokens } from '../themes/theme';
import { alignment } from './align';

/** Deeper levels keep this indent, so that a phone still shows words. */
const DEEPEST_INDENT = 6;

/**
 * A list of any depth as rows with their own markers: WeChat's editor takes `ul` and `ol` apart
 * (markers doubled, levels flattened, blank lines between items).
 */
export function renderList(block: ListJson, context: BlockContext): string {
  const rows = renderRows(block, 0, context);
  return rows && `<section style="${stylesOf(context.theme).list}">${rows}</section>`;
}

function renderRows(list: ListJson, depth: number, context: BlockContext): string {
  const tokens = context.theme.list;
  const stepEm = markerWidth(list, tokens);
  let number = list.start;
  let html = '';
  for (const item of list.children) {
    const words = item.children.filter((child): child is InlineJson => child.type !== 'list');
    const nested = item.children.filter((child) => child.type === 'list');
    if (words.length > 0 || nested.length === 0) {
      const marker = markerOf(list, item, number, depth, tokens);
      html += renderRow(item, words, marker, stepEm, depth, context);
      number += 1;
    }
    for (const child of nested) html += renderRows(child, depth + 1, context);
  }
  return html;
}

function renderRow(
  item: ListItemJson,
  words: readonly InlineJson[],
  marker: string,
  stepEm: number,
  depth: number,
  context: BlockContext,
): string {
  const { itemGapEm, markerColour, stepEm: levelEm } = context.theme.list;
  const indentEm = tidy(Math.min(depth, DEEPEST_INDENT) * levelEm + stepEm);
  const style = declarations(
    `margin-bottom:${itemGapEm}em`,
    `padding-left:${indentEm}em`,
    `text-indent:-${stepEm}em`,
    alignment(item.format),
  );
  const markerStyle = `display:inline-block;min-width:${stepEm}em;text-indent:0;color:${markerColour}`;
  return `<section style="${style}"><span style="${markerStyle}">${marker}</span>${renderInlines(words, context)}</section>`;
}

function markerOf(
  list: ListJson,
  item: ListItemJson,
  number: number,
  depth: number,
  tokens: ListTokens,
): string {
  switch (list.listType) {
    case 'check':
      return item.checked ? '☑' : '☐';
    case 'number':
      return `${number}.`;
    case 'bullet':
      return tokens.bullets[Math.min(depth, tokens.bullets.length - 1)] ?? '•';
  }
}

// Numbers of three and more digits need a wider column to hang in.
function markerWidth(list: ListJson, tokens: ListTokens): number {
  if (list.listType !== 'number') return tokens.stepEm;
  const digits = String(list.start + list.children.length - 1).length;
  return tidy(tokens.stepEm + Math.max(0, digits - 2) * 0.6);
}

function tidy(em: number): number {
  return Number(em.toFixed(2));
}
