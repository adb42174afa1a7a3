import { cleanText } from '../clean-text';
import type {
  BlockJson,
  DocumentJson,
  ImageJson,
  InlineJson,
  ListJson,
  ReadMoreJson,
} from '../schema';
import { classifyLink } from '../../wechat/links';
import { eachLine } from '../walk';

/** What every form of a document must keep: the kinds of its blocks, their properties, their words. */
export type Shape = readonly [kind: BlockJson['type'], ...parts: unknown[]];

/**
 * The shapes of the blocks of a document that show anything. White space does not count: Markdown and
 * HTML each have rules of their own for it.
 */
export function shapesOf(document: DocumentJson): Shape[] {
  return document.root.children.map(shapeOf).filter((shape) => shape !== null);
}

/** The shape of one block; null for one that shows nothing. */
export function shapeOf(block: BlockJson): Shape | null {
  switch (block.type) {
    case 'paragraph':
    case 'quote':
      return wordsOf(block) === '' ? null : [block.type, wordsOf(block)];
    case 'heading':
      return wordsOf(block) === '' ? null : ['heading', block.tag, wordsOf(block)];
    case 'list':
      return wordsOf(block) === '' ? null : ['list', listTypeOf(block), wordsOf(block)];
    case 'code':
      return ['code', wordsOf(block)];
    case 'divider':
      return ['divider', block.look];
    case 'image':
      return imageShape(block);
    case 'gallery':
      return block.children.length === 0
        ? null
        : ['gallery', block.layout, ...block.children.map(imageShape)];
    case 'card':
      return ['card', block.kind, bare(block.name), block.hash, wordsOfInlines(block.children)];
    case 'readmore':
      return readMoreShape(block);
    case 'component':
      return ['component', block.kind, block.tag, bare(block.label)];
    case 'callout':
      return wordsOf(block) === '' ? null : ['callout', block.kind, wordsOf(block)];
    case 'formula':
      return bare(block.latex) === '' ? null : ['formula', bare(block.latex)];
    case 'diagram':
      return bare(block.source) === '' ? null : ['diagram', bare(block.source)];
    case 'spacer':
      return ['spacer', block.height];
    case 'lostimage':
      return ['lostimage', bare(block.alt)];
    case 'styled':
      return ['styled', wordsOf(block)];
    case 'table':
      return block.children.every((row) => row.children.length === 0)
        ? null
        : // Blocks inside of cells are lines with or without a bullet.
          ['table', wordsOf(block).replaceAll('•', '')];
  }
}

/** What a list is; a list of nothing but nested lists has no items of its own. */
function listTypeOf({ listType, children }: ListJson): ListJson['listType'] | null {
  const own = children.some((item) =>
    item.children.some((child) => child.type !== 'list' && wordsOfInlines([child]) !== ''),
  );
  return own ? listType : null;
}

function readMoreShape({ title, children }: ReadMoreJson): Shape {
  const items = children
    .map((item) => [isAddress(item.url), wordsOfInlines(item.children)])
    .filter(([, words]) => words !== '');
  return ['readmore', bare(title), ...items];
}

/** Whether a link leads anywhere; others are only their words. */
function isAddress(url: string): boolean {
  return classifyLink(url).kind !== 'text';
}

function imageShape(image: ImageJson): Shape {
  const caption = wordsOfInlines(image.children);
  return ['image', image.hash, bare(image.alt), image.widthPercent, image.format, caption];
}

function wordsOf(block: BlockJson): string {
  let words = '';
  eachLine(block, (inlines) => (words += wordsOfInlines(inlines)));
  // The dashes before the source of a quote are not its words.
  return words.replaceAll('—', '');
}

/** Words with the notes to them in their places. */
function wordsOfInlines(inlines: readonly InlineJson[]): string {
  let words = '';
  for (const inline of inlines) {
    if (inline.type === 'text') words += bare(inline.text);
    else if (inline.type === 'link') words += wordsOfInlines(inline.children);
    else if (inline.type === 'inline-formula') words += bare(inline.latex);
    else if (inline.type === 'footnote' && bare(inline.text))
      words += `〔注：${bare(inline.text)}〕`;
  }
  return words;
}

function bare(words: string): string {
  return cleanText(words).replace(/[\s\u00a0\ufeff]+/g, '');
}
