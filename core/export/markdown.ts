import { inlineText } from '../document/text';
import type {
  BlockJson,
  DocumentJson,
  InlineJson,
  ListJson,
  TableJson,
  TextJson,
} from '../document/schema';
import { TEXT_FORMAT } from '../document/schema';

/** Where the file of a picture lies, relative to the Markdown file. */
export type ImageAddress = (hash: string) => string;

/**
 * Writes an article as Markdown (CommonMark with GFM tables and strikethrough), for people who take
 * their text elsewhere. Looks that Markdown has no mark for (colour, underline) are left out; the
 * words never are.
 */
export function articleMarkdown(
  article: { title: string; author: string; digest: string; document: DocumentJson },
  imageAddress: ImageAddress,
): string {
  const head = [
    article.title && `# ${escaped(article.title)}`,
    article.author && escaped(article.author),
    article.digest && quoted(escaped(article.digest)),
  ].filter((part) => part !== '');
  const body = article.document.root.children.map((block) => blockMarkdown(block, imageAddress));
  return `${[...head, ...body].filter((part) => part.trim() !== '').join('\n\n')}\n`;
}

function blockMarkdown(block: BlockJson, imageAddress: ImageAddress): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(Number(block.tag.slice(1)))} ${inlines(block.children).replaceAll('\\\n', ' ')}`;
    case 'paragraph':
      return inlines(block.children);
    case 'quote':
      return quoted(inlines(block.children));
    case 'list':
      return listMarkdown(block);
    case 'code':
      return fenced(inlineText(block.children), block.language ?? '');
    case 'divider':
      return '---';
    case 'image': {
      const picture = `![${escaped(block.alt)}](<${imageAddress(block.hash)}>)`;
      return [picture, inlines(block.children)].filter((part) => part !== '').join('\n\n');
    }
    case 'table':
      return tableMarkdown(block, imageAddress);
  }
}

function listMarkdown(list: ListJson): string {
  let number = list.start;
  return list.children
    .map((item) => {
      const words = item.children.filter((child) => child.type !== 'list');
      const nested = item.children.filter((child) => child.type === 'list').map(listMarkdown);
      if (words.length === 0 && nested.length > 0) return indented(nested.join('\n'), 4);
      const box = list.listType === 'check' ? `[${item.checked ? 'x' : ' '}] ` : '';
      const mark = list.listType === 'number' ? `${number}. ` : '- ';
      number += 1;
      const first = `${mark}${indented(box + inlines(words), mark.length).trimStart()}`;
      return [first, ...nested.map((inner) => indented(inner, 4))].join('\n');
    })
    .join('\n');
}

function tableMarkdown(table: TableJson, imageAddress: ImageAddress): string {
  const rows = table.children.map((row) =>
    row.children.map((cell) =>
      cell.children
        .map((block) => (block.type === 'divider' ? '' : cellText(block, imageAddress)))
        .join(' ')
        .replaceAll(/(?<!\\)\|/g, '\\|'),
    ),
  );
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const line = (cells: string[]): string =>
    `| ${Array.from({ length: columns }, (_, at) => cells[at] ?? '').join(' | ')} |`;
  const [header = [], ...rest] = rows;
  return [line(header), line(Array.from({ length: columns }, () => '---')), ...rest.map(line)].join(
    '\n',
  );
}

/** A table cell is one line in Markdown. */
function cellText(block: BlockJson, imageAddress: ImageAddress): string {
  return blockMarkdown(block, imageAddress)
    .replaceAll(/\\?\n+\s*/g, ' ')
    .trim();
}

function inlines(children: readonly (InlineJson | ListJson)[]): string {
  const text = children
    .map((child) => {
      switch (child.type) {
        case 'text':
          return textMarkdown(child);
        case 'linebreak':
          return '\\\n';
        case 'link':
          return `[${inlines(child.children)}](<${child.url.replaceAll(/[<>\n\\]/g, encodeURIComponent)}>)`;
        case 'list':
          return '';
      }
    })
    .join('');
  return startEscaped(text.replace(/^(?:\s|\\\n)+|(?:\s|\\\n)+$/g, ''));
}

const marks: readonly (readonly [bit: number, mark: string])[] = [
  [TEXT_FORMAT.strikethrough, '~~'],
  [TEXT_FORMAT.bold, '**'],
  [TEXT_FORMAT.italic, '*'],
];

function textMarkdown({ text, format }: TextJson): string {
  const words = text.replaceAll(/[\r\n]+/g, ' ');
  // Marks do not work around white space: it goes outside.
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words) ?? [];
  if (core === '') return words;
  if ((format & TEXT_FORMAT.code) !== 0) return `${before}${codeSpan(core)}${after}`;
  const around = marks.filter(([bit]) => (format & bit) !== 0).map(([, mark]) => mark);
  return `${before}${around.join('')}${escaped(core)}${around.toReversed().join('')}${after}`;
}

function codeSpan(words: string): string {
  const fence = '`'.repeat(longestRun(words) + 1);
  const room = words.startsWith('`') || words.endsWith('`') ? ' ' : '';
  return `${fence}${room}${words}${room}${fence}`;
}

function fenced(source: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(source) + 1));
  return `${fence}${language.replaceAll(/[`\s]/g, '')}\n${source}\n${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}

/** Takes the meaning from characters that Markdown would read. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>~|$&]/g, (character) => `\\${character}`);
}

/** Takes the meaning from what Markdown would read at the start of a line. */
function startEscaped(text: string): string {
  return text
    .replaceAll(/^(\s*)([#+=-])/gm, '$1\\$2')
    .replaceAll(/^(\s*\d{1,9})([.)])/gm, '$1\\$2');
}

function quoted(text: string): string {
  return text.replaceAll(/^/gm, '> ');
}

function indented(text: string, by: number): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(by));
}
