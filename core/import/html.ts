import type { Element, Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { cleanText } from '../document/clean-text';
import { readComponents } from './foreign/components';
import { findInside, isElement, property, textOf } from './foreign/element';
import { lockStyledBlocks } from './foreign/styled/lock';
import { tidyForeignHtml } from './foreign/tidy';
import { emptyMeta } from './front-matter';
import { readHast } from './hast/hast';
import type { ImportedArticle, ImportedMeta } from './imported';
import { parseHtml } from './parse-html';
import { pendingReferences } from './pending';
import { importPlainText } from './plain-text';
import { importSchema } from './sanitize';
import { takeTitle } from './title';
import { trimBlocks } from './trim-blocks';

/**
 * Reads a piece of HTML, such as a clipboard's, into blocks. Nothing in it can run or load. Never
 * throws: HTML nested too deeply to be read as a tree comes in as the words between its tags.
 */
export function importHtml(html: string): ImportedArticle {
  return orPlain(html, (source) => readTree(parseHtml(source)));
}

/** Reads a whole HTML page as {@link importHtml} does, with the title, author and description it names. */
export function importHtmlPage(html: string): ImportedArticle {
  return orPlain(html.replace(/^\ufeff/, ''), (source) => {
    const tree = parseHtml(source);
    const read = readTree(tree);
    const meta = readMeta(tree);
    const { title, blocks } = takeTitle(read.blocks, '');
    return { ...read, blocks, meta: { ...meta, title: title || meta.title } };
  });
}

function orPlain(html: string, read: (source: string) => ImportedArticle): ImportedArticle {
  const source = cleanText(html);
  try {
    return read(source);
  } catch (error) {
    // The parsers of trees recurse; only hostile nesting exhausts the stack.
    if (error instanceof RangeError) return importPlainText(source.replace(/<[^>]*>/g, '\n'));
    throw error;
  }
}

function readTree(tree: Root): ImportedArticle {
  const clean = sanitize(tidyForeignHtml(lockStyledBlocks(readComponents(tree))), importSchema);
  const read = readHast(clean.type === 'root' ? clean.children : []);
  const blocks = trimBlocks(read.blocks);
  return {
    meta: emptyMeta,
    blocks,
    images: pendingReferences(blocks),
    remoteImages: read.remoteImages,
  };
}

function readMeta(tree: Root): ImportedMeta {
  const page: Element = {
    type: 'element',
    tagName: 'html',
    properties: {},
    children: tree.children.filter(isElement),
  };
  const title = findInside(page, (node) => node.tagName === 'title');
  const named = (name: string): string => {
    const found = findInside(
      page,
      (node) => node.tagName === 'meta' && property(node, 'name').toLowerCase() === name,
    );
    return found ? line(property(found, 'content')) : '';
  };
  return {
    ...emptyMeta,
    title: title ? line(textOf(title)) : '',
    author: named('author'),
    digest: named('description'),
  };
}

function line(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
