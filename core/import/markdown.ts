import type { Root as HastRoot } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import type { Root } from 'mdast';
import rehypeRaw from 'rehype-raw';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { cleanText } from '../document/clean-text';
import { emptyMeta, readFrontMatter } from './front-matter';
import { readComponents } from './foreign/components';
import { readHast } from './hast/hast';
import type { ImportedArticle, ImportedMeta } from './imported';
import { findCjkEmphasis } from './mdast/cjk-emphasis';
import { keepExtraCells } from './mdast/extra-cells';
import { keepLiteralTags } from './mdast/literal-tags';
import { keepUnusedNotes } from './mdast/unused-notes';
import { pendingReferences } from './pending';
import { importPlainText } from './plain-text';
import { importSchema } from './sanitize';
import { takeTitle } from './title';

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkMath);
const toHtml = unified().use(remarkRehype, { allowDangerousHtml: true }).use(rehypeRaw);

/**
 * Reads a Markdown text (CommonMark, GFM, front matter, TeX, raw HTML) into blocks whose pictures are
 * still to be found. Never throws: a text so deeply nested that it cannot be read as Markdown comes in
 * as plain lines.
 */
export function importMarkdown(markdown: string): ImportedArticle {
  const source = cleanText(markdown).replace(/^\ufeff/, '');
  try {
    return readMarkdown(source);
  } catch (error) {
    // The parsers of trees recurse; only hostile nesting exhausts the stack.
    if (error instanceof RangeError) return importPlainText(source);
    throw error;
  }
}

function readMarkdown(source: string): ImportedArticle {
  const tree = parser.parse(source);
  const meta = takeFrontMatter(tree);
  keepLiteralTags(tree);
  keepUnusedNotes(tree);
  keepExtraCells(tree);
  findCjkEmphasis(tree, source);
  const html = sanitize(readComponents(toHtml.runSync(tree)), importSchema);
  const read = readHast(rootOf(html).children);
  const { title, blocks } = takeTitle(read.blocks, meta.title);
  return {
    meta: { ...meta, title },
    blocks,
    images: pendingReferences(blocks),
    remoteImages: read.remoteImages,
  };
}

function rootOf(html: ReturnType<typeof sanitize>): HastRoot {
  return html.type === 'root' ? html : { type: 'root', children: [] };
}

// Text between two rules at the very start looks like front matter, but its words belong to the body.
function takeFrontMatter(tree: Root): ImportedMeta {
  const first = tree.children[0];
  if (first?.type !== 'yaml') return emptyMeta;
  const meta = readFrontMatter(first.value);
  const body = parser.parse(first.value).children;
  tree.children.splice(0, 1, ...(meta ? [] : body));
  return meta ?? emptyMeta;
}
