import type { Element, ElementContent } from 'hast';
import { callout, lineBreak, readMoreItem, text } from '../../document/build';
import { readOwnData, type OwnData } from '../../document/own-data';
import {
  type BlockJson,
  blockSchema,
  type ImageJson,
  type InlineJson,
  type LinkJson,
  type ReadMoreItemJson,
} from '../../document/schema';
import { inlineText } from '../../document/text';
import type { ImportedBlock, PendingImage } from '../imported';
import { property } from './scope';

/** Reads the content of an element into blocks, as the body is read. */
export type ReadBlocks = (nodes: readonly ElementContent[]) => ImportedBlock[];

/** What an element says of itself when it is one of our own; null for any other element. */
export function ownDataOf(element: Element): OwnData | null {
  const value = property(element, 'dataGaotai');
  return value === '' ? null : readOwnData(value);
}

/**
 * One of our own blocks out of HTML or Markdown, and what of its content did not belong into it. Its
 * schema decides what is taken: null means that the element is to be read by its tag.
 */
export function readOwnBlock(
  data: OwnData,
  element: Element,
  readBlocks: ReadBlocks,
): ImportedBlock[] | null {
  switch (data.type) {
    case 'image':
      return readImage(data, readBlocks([withoutOwnData(element)]));
    case 'gallery':
      return readGallery(data, readBlocks(element.children));
    case 'card':
      return readCard(data, readBlocks(element.children));
    case 'readmore':
      return readReadMore(data, readBlocks(element.children));
    case 'callout':
      return readCallout(data, element, readBlocks);
    case 'diagram':
    case 'divider':
    case 'spacer':
    case 'component':
    case 'lostimage':
    case 'styled':
      return asBlock(data, undefined);
    default:
      return null;
  }
}

function withoutOwnData(element: Element): Element {
  const { dataGaotai: _own, ...properties } = element.properties;
  return { ...element, properties };
}

function asBlock(data: OwnData, children: unknown): BlockJson[] | null {
  const parsed = blockSchema.safeParse(children === undefined ? data : { ...data, children });
  return parsed.success ? [parsed.data] : null;
}

// A picture of the store is known by its hash; in Markdown it is a file that is still to be found.
function readImage(data: OwnData, blocks: ImportedBlock[]): ImportedBlock[] | null {
  const found = blocks.find(isPicture);
  if (!found) return null;
  const others = blocks.filter((block) => block !== found);
  const caption = found.type === 'image' ? found.children : found.caption;
  const known = blockSchema.safeParse({ ...data, children: caption });
  if (known.success) return [known.data, ...others];
  const { widthPercent, format, link } = layoutOf(data);
  if (found.type === 'image') return [{ ...found, widthPercent, format }, ...others];
  return [
    { ...found, layout: { ...found.layout, ...(link && { link }), widthPercent, format } },
    ...others,
  ];
}

function layoutOf(data: OwnData): Pick<ImageJson, 'widthPercent' | 'format' | 'link'> {
  const sample = { type: 'image', hash: '0'.repeat(64), width: 1, height: 1, children: [] };
  const { widthPercent, format, link } = data;
  const parsed = blockSchema.parse({ ...sample, widthPercent, format, link });
  if (parsed.type !== 'image') throw new Error('a picture is a picture');
  return parsed;
}

function readGallery(data: OwnData, blocks: ImportedBlock[]): ImportedBlock[] | null {
  const pictures = blocks.filter(isPicture);
  const read = asBlock(data, [])?.[0];
  if (read?.type !== 'gallery' || pictures.length === 0) return null;
  const others = blocks.filter((block) => !isPicture(block));
  return [{ type: 'pending-gallery', gallery: read, pictures }, ...others];
}

function readCard(data: OwnData, blocks: ImportedBlock[]): ImportedBlock[] | null {
  const picture = blocks.find(isPicture) ?? null;
  const words = blocks.filter((block) => block.type === 'paragraph');
  const others = blocks.filter((block) => block !== picture && block.type !== 'paragraph');
  const read = asBlock(data, joinLines(words.map(({ children }) => children)))?.[0];
  if (read?.type !== 'card') return null;
  if (picture?.type === 'pending-image') {
    return [{ type: 'pending-card', card: read, picture }, ...others];
  }
  return [read, ...others];
}

function readReadMore(data: OwnData, blocks: ImportedBlock[]): ImportedBlock[] | null {
  const items: ReadMoreItemJson[] = [];
  const others: ImportedBlock[] = [];
  for (const block of blocks) {
    if (block.type === 'paragraph') items.push(itemOf(block.children));
    else if (block.type === 'list') {
      for (const { children } of block.children) {
        items.push(itemOf(children.filter((child): child is InlineJson => child.type !== 'list')));
      }
    } else others.push(block);
  }
  // There is always a line to write the next article in.
  if (items.length === 0) items.push(readMoreItem('', []));
  const read = asBlock(data, items)?.[0];
  return read?.type === 'readmore' ? [read, ...others] : null;
}

function readCallout(
  data: OwnData,
  element: Element,
  readBlocks: ReadBlocks,
): ImportedBlock[] | null {
  const title = element.children.find(
    (child) => child.type === 'element' && ownDataOf(child)?.type === 'callout-title',
  );
  const read = asBlock(data, [])?.[0];
  if (read?.type !== 'callout' || title?.type !== 'element') return null;
  const blocks = readBlocks(element.children.filter((child) => child !== title));
  const lines = readBlocks(title.children);
  const words = lines.flatMap((line) => (line.type === 'paragraph' ? [line.children] : []));
  const others = lines.filter((line) => line.type !== 'paragraph');
  return [callout<ImportedBlock>(read.kind, joinLines(words), blocks), ...others];
}

function itemOf(inlines: readonly InlineJson[]): ReadMoreItemJson {
  const address = inlines.find((inline): inline is LinkJson => inline.type === 'link')?.url ?? '';
  const words = inlines.flatMap((inline) => {
    if (inline.type === 'link') return inline.children;
    if (inline.type === 'inline-formula') return [text(inline.latex)];
    return inline.type === 'footnote' ? [] : [inline];
  });
  return readMoreItem(address, words);
}

function joinLines(lines: readonly InlineJson[][]): InlineJson[] {
  return lines
    .filter((line) => inlineText(line) !== '' || line.length > 0)
    .flatMap((line, index) => (index === 0 ? line : [lineBreak(), ...line]));
}

function isPicture(block: ImportedBlock): block is ImageJson | PendingImage {
  return block.type === 'image' || block.type === 'pending-image';
}
