import { cleanText } from '../document/clean-text';
import { code } from '../document/build';
import { calloutParts } from '../document/nodes/callout/parts';
import { quoteParts } from '../document/nodes/quote/parts';
import type {
  BlockJson,
  CalloutJson,
  CodeJson,
  DocumentJson,
  FormulaJson,
  HeadingJson,
  QuoteJson,
} from '../document/schema';
import { inlineText } from '../document/text';
import { listLines } from './markdown-list';
import {
  cardLines,
  componentLines,
  dividerLines,
  galleryLines,
  imageLines,
  readMoreLines,
} from './markdown-media';
import { ownLine } from './markdown-own';
import { lostPictureLines, type MarkdownPorts, styledLines } from './markdown-picture';
import { tableLines } from './markdown-table';
import { blockText, noteLines, writtenLines } from './markdown-text';
import { numberNotes } from './numbered-notes';

/**
 * Writes a body as Markdown: CommonMark with the tables, strike-through and check boxes of GitHub's
 * dialect; blocks that it has no form for are marked by HTML. Every word is there; colours, alignment and joined cells have no form in Markdown and go.
 * White space at the ends of lines goes too.
 */
export function documentToMarkdown(document: DocumentJson, ports: MarkdownPorts): string {
  const { document: numbered, texts } = numberNotes(document);
  const body = bodyMarkdown(numbered.root.children, ports);
  const parts = [body, noteLines(texts).join('\n')].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
}

function bodyMarkdown(body: readonly BlockJson[], ports: MarkdownPorts): string {
  const blocks: string[] = [];
  let variant: 0 | 1 = 0;
  let before: BlockJson | undefined;
  for (const block of body) {
    variant = follows(before, block) && variant === 0 ? 1 : 0;
    const lines = blockMarkdown(block, variant, ports);
    if (lines.length === 0) continue;
    blocks.push(lines.join('\n'));
    before = block;
  }
  return blocks.join('\n\n');
}

function follows(before: BlockJson | undefined, block: BlockJson): boolean {
  if (before?.type !== 'list' || block.type !== 'list') return false;
  return (before.listType === 'number') === (block.listType === 'number');
}

function blockMarkdown(block: BlockJson, variant: 0 | 1, ports: MarkdownPorts): string[] {
  switch (block.type) {
    case 'paragraph':
      return blockText(block.children);
    case 'heading':
      return headingLine(block);
    case 'quote':
      return quoteLines(block);
    case 'list':
      return listLines(block, variant);
    case 'code':
      return codeLines(block);
    case 'divider':
      return dividerLines(block);
    case 'image':
      return imageLines(block, ports);
    case 'gallery':
      return galleryLines(block, ports);
    case 'card':
      return cardLines(block, ports);
    case 'readmore':
      return readMoreLines(block);
    case 'component':
      return componentLines(block);
    case 'spacer':
      return ownLine('div', { type: 'spacer', height: block.height });
    case 'lostimage':
      return lostPictureLines(block);
    case 'styled':
      return styledLines(block, ports);
    case 'table':
      return tableLines(block, ports);
    case 'callout':
      return calloutLines(block, ports);
    case 'formula':
      return formulaLines(block);
    case 'diagram':
      return cleanText(block.source).trim() === '' ? [] : codeLines(code(block.source, 'mermaid'));
  }
}

/** The source is a paragraph of its own behind two dashes, by which it is known again. */
function quoteLines(block: QuoteJson): string[] {
  const { words, source } = quoteParts(block);
  const lines = blockText(words);
  const line = source ? writtenLines(source).join(' ') : '';
  const last = line === '' ? [] : [...(lines.length > 0 ? [''] : []), `—— ${line}`];
  return [...lines, ...last].map(quoted);
}

/** A callout as GitHub and Obsidian write it. */
function calloutLines(block: CalloutJson, ports: MarkdownPorts): string[] {
  const { title, blocks } = calloutParts(block);
  const head = `[!${block.kind.toUpperCase()}] ${writtenLines(title).join(' ')}`.trim();
  const body = bodyMarkdown(blocks, ports);
  return [head, ...(body === '' ? [] : ['', ...body.split('\n')])].map(quoted);
}

function quoted(line: string): string {
  return line === '' ? '>' : `> ${line}`;
}

/** TeX between lines of dollar signs, more of them than it has in a row. */
function formulaLines({ latex }: FormulaJson): string[] {
  const source = cleanText(latex).trim();
  if (source === '') return [];
  const runs = [...source.matchAll(/\$+/g)].map(([run]) => run.length);
  const fence = '$'.repeat(Math.max(2, ...runs.map((length) => length + 1)));
  return [fence, ...source.split('\n').filter((line) => line.trim() !== ''), fence];
}

/** A heading is one line; hashes at its end would be taken for its closing. */
function headingLine(block: HeadingJson): string[] {
  const words = writtenLines(block.children).join('<br>');
  if (words === '') return [];
  return [`${'#'.repeat(Number(block.tag.slice(1)))} ${words.replace(/#+$/, '\\$&')}`];
}

/** Source text as it is, in a fence longer than any run of backticks in it. */
function codeLines(block: CodeJson): string[] {
  const source = cleanText(inlineText(block.children));
  const runs = [...source.matchAll(/\x60+/g)].map(([run]) => run.length);
  const fence = '\x60'.repeat(Math.max(3, ...runs.map((length) => length + 1)));
  const language = /^[\w+#.-]{1,40}$/.exec(block.language ?? '')?.[0] ?? '';
  return [fence + language, ...source.split('\n'), fence];
}
