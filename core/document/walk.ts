import type { InlineJson } from './inline-schema';
import { link } from './nodes/link/build';
import { styledLines } from './nodes/styled/parts-walk';
import { text } from './nodes/text/build';
import { calloutParts } from './nodes/callout/parts';
import { inlineFormula } from './nodes/formula/build';
import { quoteParts } from './nodes/quote/parts';
import type { BlockJson } from './schema';

/**
 * Where a block holds its words and other blocks: the one place that knows the shape of every kind.
 * What only needs the words, the links or the pictures of a document walks with these.
 */

/** Visits a block and all blocks inside it in reading order: cells of tables, lists in lists. */
export function eachBlock(block: BlockJson, visit: (block: BlockJson) => void): void {
  visit(block);
  switch (block.type) {
    case 'list':
      for (const item of block.children) {
        for (const child of item.children) if (child.type === 'list') eachBlock(child, visit);
      }
      return;
    case 'table':
      for (const row of block.children) {
        for (const cell of row.children) for (const child of cell.children) eachBlock(child, visit);
      }
      return;
    case 'gallery':
      for (const child of block.children) eachBlock(child, visit);
      return;
    case 'callout':
      for (const child of calloutParts(block).blocks) eachBlock(child, visit);
      return;
    case 'paragraph':
    case 'heading':
    case 'quote':
    case 'code':
    case 'divider':
    case 'image':
    case 'card':
    case 'readmore':
    case 'component':
    case 'spacer':
    case 'formula':
    case 'diagram':
    case 'lostimage':
    case 'styled':
  }
}

/**
 * Visits the lines of words in a block and in all blocks inside it, in reading order: a paragraph has
 * one, a picture its caption, a list one for each item with words, a table those of its cells.
 */
export function eachLine(block: BlockJson, visit: (inlines: readonly InlineJson[]) => void): void {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'code':
    case 'image':
      visit(block.children);
      return;
    case 'list':
      for (const item of block.children) {
        const words = item.children.filter((child) => child.type !== 'list');
        if (words.length > 0) visit(words);
        for (const child of item.children) if (child.type === 'list') eachLine(child, visit);
      }
      return;
    case 'table':
      for (const row of block.children) {
        for (const cell of row.children) for (const child of cell.children) eachLine(child, visit);
      }
      return;
    case 'gallery':
      for (const child of block.children) eachLine(child, visit);
      return;
    case 'card':
      if (block.name !== '') visit([text(block.name)]);
      visit(block.children);
      return;
    case 'readmore':
      if (block.title !== '') visit([text(block.title)]);
      // The title of an article to read next is a link to it.
      for (const item of block.children) visit([link(item.url, item.children)]);
      return;
    case 'quote': {
      const { words, source } = quoteParts(block);
      visit(words);
      if (source) visit(source);
      return;
    }
    case 'callout': {
      const { title, blocks } = calloutParts(block);
      if (title.length > 0) visit(title);
      for (const child of blocks) eachLine(child, visit);
      return;
    }
    case 'formula':
      visit([inlineFormula(block.latex)]);
      return;
    case 'diagram':
      if (block.source !== '') visit([text(block.source)]);
      return;
    case 'lostimage':
      if (block.alt !== '') visit([text(block.alt)]);
      return;
    case 'styled':
      for (const line of styledLines(block)) visit([text(line)]);
      return;
    case 'divider':
    case 'component':
    case 'spacer':
  }
}
