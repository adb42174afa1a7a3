import { cleanText } from '../../document/clean-text';
import type { CardJson } from '../../document/schema';
import { escapeText } from '../escape';
import { isBlank, renderInlines } from '../inline';
import type { BlockContext } from '../plan';
import { blockGap, declarations } from '../styles';
import { pictureElement } from './image';

const LINE = '#ddd';
/** Readable by day and, as WeChat changes it, at night. */
const SOFT_INK = '#595959';
/** Widths in percent of the card, so that a card looks alike on every screen. */
const AVATAR = 18;
const AVATAR_GAP = 4;
const QR_CODE = 46;

/** A card at the beginning or the end of an article. One that shows nothing is nothing. */
export function renderCard(block: CardJson, context: BlockContext): string {
  if (block.hash === '' && block.name.trim() === '' && isBlank(block.children)) return '';
  switch (block.kind) {
    case 'follow':
      return renderFollow(block, context);
    case 'author':
      return renderAuthor(block, context);
    case 'qr':
      return renderQr(block, context);
  }
}

// A pill in the theme's colour; drawn by its border, so that the dark mode keeps it readable.
function renderFollow(block: CardJson, context: BlockContext): string {
  const { accent } = context.theme;
  const pill = declarations(
    'display:inline-block',
    'margin:0',
    'padding:6px 18px',
    'font-size:14px',
    'line-height:1.6',
    `color:${accent}`,
    `border:1px solid ${accent}`,
    'border-radius:18px',
    'text-align:center',
  );
  const words = [renderName(block), lineOf(block, context)].filter((part) => part !== '');
  return `<section style="margin:0 0 ${blockGap(context.theme)}px;text-align:center"><p style="${pill}">${words.join('<br>')}</p></section>`;
}

function renderAuthor(block: CardJson, context: BlockContext): string {
  const beside = block.hash === '' ? 100 : 100 - AVATAR - AVATAR_GAP - 1;
  const avatar =
    block.hash === ''
      ? ''
      : `<section style="display:inline-block;width:${AVATAR}%;margin-right:${AVATAR_GAP}%;vertical-align:middle" nodeleaf="">${pictureElement(
          block,
          block.name,
          'width:100%;max-width:100%;height:auto;vertical-align:middle;border-radius:50%',
        )}</section>`;
  const name = renderName(block);
  const words = lineOf(block, context);
  const lines =
    (name === '' ? '' : `<p style="${nameStyle(context)};text-align:left">${name}</p>`) +
    (words === '' ? '' : `<p style="${wordsStyle};text-align:left">${words}</p>`);
  const text = lines
    ? `<section style="display:inline-block;width:${beside}%;vertical-align:middle">${lines}</section>`
    : '';
  return `<section style="${boxStyle(context)};text-align:left">${avatar}${text}</section>`;
}

function renderQr(block: CardJson, context: BlockContext): string {
  const name = renderName(block);
  const words = lineOf(block, context);
  const code =
    block.hash === ''
      ? ''
      : `<section style="margin:0;text-align:center" nodeleaf="">${pictureElement(
          block,
          block.name,
          `width:${QR_CODE}%;max-width:100%;height:auto;vertical-align:middle`,
        )}</section>`;
  const lines =
    (name === '' ? '' : `<p style="${nameStyle(context)};text-align:center">${name}</p>`) +
    (words === '' ? '' : `<p style="${wordsStyle};text-align:center">${words}</p>`);
  return `<section style="${boxStyle(context)};text-align:center">${code}${lines}</section>`;
}

function boxStyle({ theme }: BlockContext): string {
  return `margin:0 0 ${blockGap(theme)}px;padding:16px;border:1px solid ${LINE};border-radius:8px`;
}

function nameStyle({ theme }: BlockContext): string {
  return `margin:0;font-size:16px;font-weight:700;line-height:1.6;color:${theme.accent}`;
}

const wordsStyle = `margin:0;font-size:14px;line-height:1.7;color:${SOFT_INK}`;

function renderName(block: CardJson): string {
  return escapeText(cleanText(block.name).replace(/\s+/g, ' ').trim());
}

function lineOf(block: CardJson, context: BlockContext): string {
  return isBlank(block.children) ? '' : renderInlines(block.children, context);
}
