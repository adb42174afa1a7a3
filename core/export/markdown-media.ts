import { cleanText } from '../document/clean-text';
import { COVER_ATTRIBUTE } from '../document/nodes/component/markup';
import type {
  CardJson,
  ComponentJson,
  DividerJson,
  GalleryJson,
  ImageJson,
  ReadMoreJson,
} from '../document/schema';
import { escapeText } from '../wechat/escape';
import { escapeAddress, escapeLineStart } from './markdown-escape';
import { ownLine, ownLines } from './markdown-own';
import { type MarkdownPorts, pictureLink } from './markdown-picture';
import { blockText, writtenLines } from './markdown-text';

/** A picture and its caption; how wide it is and where it stands only when that is not the usual. */
export function imageLines(block: ImageJson, ports: MarkdownPorts): string[] {
  const { widthPercent, format } = block;
  const lines = plainImage(block, ports);
  if (widthPercent === 100 && format === '') return lines;
  return ownLines('figure', { type: 'image', widthPercent, format }, lines);
}

/** Pictures one after the other, and how they stand together. */
export function galleryLines(block: GalleryJson, ports: MarkdownPorts): string[] {
  const pictures = block.children.map((image) => imageLines(image, ports));
  return ownLines('section', { type: 'gallery', layout: block.layout }, apart(pictures));
}

/** The picture and the words of a card. */
export function cardLines(block: CardJson, ports: MarkdownPorts): string[] {
  const { kind, name, hash } = block;
  const picture = hash === '' ? [] : [pictureLink({ hash, alt: '', link: '' }, ports)];
  const parts = [picture, blockText(block.children)].filter((lines) => lines.length > 0);
  return ownLines('section', { type: 'card', kind, name }, apart(parts));
}

/** Articles to read next as a list of links. */
export function readMoreLines(block: ReadMoreJson): string[] {
  const items = block.children.map(({ url, children }) => {
    const words = writtenLines(children).join('<br>');
    const item = url === '' ? escapeLineStart(words) : `[${words}](${escapeAddress(url)})`;
    return `- ${item}`;
  });
  return ownLines('section', { type: 'readmore', title: block.title }, items);
}

/** A component of WeChat's: its name, and all that is needed to put it back. */
export function componentLines(block: ComponentJson): string[] {
  const { type, kind, tag, label, attributes } = block;
  const { [COVER_ATTRIBUTE]: cover, ...others } = attributes;
  // The asset of a cover is known to this application only.
  const kept = cover === undefined || cover.startsWith('gaotai-asset:') ? others : attributes;
  const words = escapeText(cleanText(label).replace(/\s+/g, ' '));
  return ownLine('section', { type, kind, tag, label, attributes: kept }, words);
}

/** A line between two parts, and how it looks only when that is not left to the theme. */
export function dividerLines({ look }: DividerJson): string[] {
  // Three hyphens could be taken for the start of a front matter.
  return look === 'theme' ? ['***'] : ownLine('hr', { type: 'divider', look });
}

function plainImage(block: ImageJson, ports: MarkdownPorts): string[] {
  const caption = blockText(block.children);
  const picture = pictureLink(block, ports);
  return caption.length === 0 ? [picture] : [`${picture}\\`, ...caption];
}

/** Blocks with an empty line between them. */
function apart(blocks: readonly string[][]): string[] {
  return blocks.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}
