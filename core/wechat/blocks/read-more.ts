import { link } from '../../document/build';
import { cleanText } from '../../document/clean-text';
import type { ReadMoreItemJson, ReadMoreJson } from '../../document/schema';
import { escapeText } from '../escape';
import { isBlank, renderInlines } from '../inline';
import type { BlockContext } from '../plan';
import { blockGap, declarations } from '../styles';

const LINE = '#ddd';

/** A list of articles to read next. Without titles it is nothing. */
export function renderReadMore(block: ReadMoreJson, context: BlockContext): string {
  const items = block.children.filter((item) => !isBlank(item.children));
  const title = escapeText(cleanText(block.title).replace(/\s+/g, ' ').trim());
  if (items.length === 0 && title === '') return '';
  const { accent } = context.theme;
  const head = title
    ? `<p style="margin:0;padding-bottom:8px;font-size:16px;font-weight:700;line-height:1.6;color:${accent};text-align:left">${title}</p>`
    : '';
  const rows = items.map((item) => renderItem(item, context)).join('');
  return `<section style="margin:0 0 ${blockGap(context.theme)}px">${head}${rows}</section>`;
}

function renderItem(item: ReadMoreItemJson, context: BlockContext): string {
  const style = declarations(
    'margin:0',
    'padding:8px 0',
    `border-top:1px solid ${LINE}`,
    'font-size:15px',
    'line-height:1.6',
    'text-align:left',
  );
  const mark = `<span style="color:${context.theme.accent}">›&nbsp;</span>`;
  return `<p style="${style}">${mark}${renderInlines([link(item.url, item.children)], context)}</p>`;
}
