import { cleanText } from '../../document/clean-text';
import type { StyledJson } from '../../document/schema';
import { readParts, type StyledPart, type StyledPicture } from '../../document/nodes/styled/parts';
import { lostImageWords } from '../../document/nodes/lost-image/build';
import { escapeAttribute, escapeText } from '../escape';
import { imagePlaceholder } from '../image-placeholder';
import { type HandedOn, handedOnBy, sayHandedOn } from './styled-inheritance';

/** A styled block: its parts as they are, whatever the theme. One without parts is nothing. */
export function renderStyled(block: StyledJson): string {
  return renderParts(readParts(block.content), new Map());
}

function renderParts(parts: readonly StyledPart[], around: HandedOn): string {
  const amongBlocks = parts.some(isBlock);
  return parts
    .map((part) => {
      const html = renderPart(part, around);
      // The web editor wraps a picture among blocks like this, so it is written like this.
      return amongBlocks && isPicture(part) ? `<section nodeleaf="">${html}</section>` : html;
    })
    .join('');
}

function isBlock(part: StyledPart): boolean {
  return typeof part !== 'string' && /^(?:section|p|h[1-6]|table|hr)$/.test(part.tag);
}

function isPicture(part: StyledPart | undefined): boolean {
  if (typeof part !== 'object') return false;
  return part.tag === 'svg' || (part.tag === 'img' && part.hash !== null);
}

function renderPart(part: StyledPart, around: HandedOn): string {
  if (typeof part === 'string') return escapeWords(part);
  const said = sayHandedOn(part, around);
  const style = attribute('style', said);
  if (part.tag === 'img') return renderPicture(part, style);
  if (part.tag === 'br') return '<br>';
  if (part.tag === 'hr') return `<hr${style}>`;
  if ('attributes' in part) {
    const attributes = Object.entries(part.attributes).map(([name, value]) =>
      attribute(name, value),
    );
    return `<${part.tag}${attributes.join('')}${style}>${renderParts(part.children, around)}</${part.tag}>`;
  }
  const { tag, href, colSpan, rowSpan } = part;
  const written = renderParts(part.children, handedOnBy(said, around));
  // An element in which nothing is to be seen goes, in the web editor; a block keeps its place.
  const isInline = /^(?:span|strong|em|sub|sup|code|a)$/.test(tag);
  if (written.trim() === '' && isInline) return written;
  const inside = written.trim() === '' ? '<br>' : written;
  const leaf = tag === 'section' && part.children.length === 1 && isPicture(part.children[0]);
  const more =
    (leaf ? ' nodeleaf=""' : '') +
    attribute('href', tag === 'a' ? href : undefined) +
    attribute('colspan', colSpan) +
    attribute('rowspan', rowSpan);
  return `<${tag}${more}${style}>${inside}</${tag}>`;
}

function renderPicture(picture: StyledPicture, style: string): string {
  const { hash, alt, address, width, height } = picture;
  if (hash === null) return `<span>${escapeWords(lostImageWords(alt, address))}</span>`;
  const ratio = Number((height / width).toFixed(4));
  return `<img src="${imagePlaceholder(hash)}" alt="${escapeAttribute(alt)}" data-w="${width}" data-ratio="${ratio}"${style}>`;
}

function attribute(name: string, value: string | number | undefined): string {
  return value === undefined || value === '' ? '' : ` ${name}="${escapeAttribute(String(value))}"`;
}

function escapeWords(words: string): string {
  return escapeText(cleanText(words)).replace(/\u00a0/g, '&nbsp;');
}
