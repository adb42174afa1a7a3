import { type DocumentJson, TEXT_FORMAT } from '../document/schema';
import type { ArticleMeta } from '../domain/article';
import type { FindingPlace } from '../domain/finding';

/** Stands for something in a line that is no words: a formula, a mark of a note, code. */
export const THING = '\ufffc';

/** A line of words: a paragraph, an item, a cell, a caption, or a field of the article. */
export interface Line {
  /** The kind of node that holds it; `title` and `digest` for the fields. */
  readonly kind: string;
  /** The level of a heading. */
  readonly tag?: string;
  /** Indices of children from the root of the body down; empty for a field. */
  readonly path: readonly number[];
  /** Its words. A line break is `\n`; code among words is {@link THING}s, since it is no prose. */
  readonly text: string;
  readonly links: readonly LineLink[];
}

/** A link in a line. */
export interface LineLink {
  readonly url: string;
  readonly start: number;
  readonly end: number;
}

/** As much as has to be known of a node to find lines in it, whatever kind it is. */
interface TreeNode {
  readonly type: string;
  readonly children?: readonly TreeNode[];
  readonly text?: string;
  readonly format?: number | string;
  readonly tag?: string;
  readonly url?: string;
}

/** Nodes whose words are the source of something, not prose. */
const SOURCE = new Set(['code', 'formula', 'math', 'diagram', 'mermaid']);
/** What stands among words, by the type of its node. */
const INLINE = new Set(['text', 'linebreak', 'link', 'footnote', 'inline-formula']);
/** What is a line even without words. */
const MAY_BE_EMPTY = new Set(['paragraph', 'heading']);

/** All lines of prose of a body in reading order. */
export function documentLines(document: DocumentJson): Line[] {
  const lines: Line[] = [];
  visit(document.root, [], lines);
  return lines;
}

/** The title and the digest as lines. */
export function fieldLines(meta: Pick<ArticleMeta, 'title' | 'digest'>): Line[] {
  const line = (kind: 'title' | 'digest'): Line => ({
    kind,
    path: [],
    text: meta[kind],
    links: [],
  });
  return [line('title'), line('digest')];
}

function visit(node: TreeNode, path: readonly number[], lines: Line[]): void {
  if (SOURCE.has(node.type) || !node.children) return;
  const words = node.children.filter(isInline);
  if (words.length > 0 || (node.children.length === 0 && MAY_BE_EMPTY.has(node.type))) {
    lines.push(readLine(node, words, path));
  }
  for (const [index, child] of node.children.entries()) {
    if (!isInline(child)) visit(child, [...path, index], lines);
  }
}

function isInline(node: TreeNode): boolean {
  return INLINE.has(node.type);
}

function readLine(node: TreeNode, words: readonly TreeNode[], path: readonly number[]): Line {
  let text = '';
  const links: LineLink[] = [];
  const add = (child: TreeNode): void => {
    if (child.type === 'text') text += wordsOf(child);
    else if (child.type === 'linebreak') text += '\n';
    else if (child.children) {
      const start = text.length;
      child.children.forEach(add);
      if (child.url !== undefined) links.push({ url: child.url, start, end: text.length });
    } else text += THING;
  };
  words.forEach(add);
  return { kind: node.type, ...(node.tag !== undefined && { tag: node.tag }), path, text, links };
}

function wordsOf({ text = '', format }: TreeNode): string {
  const isCode = typeof format === 'number' && (format & TEXT_FORMAT.code) !== 0;
  return isCode ? THING.repeat(text.length) : text;
}

/** A place in a line. */
export function placeIn(line: Line, start: number, end: number): FindingPlace {
  const quote = line.text.slice(start, end);
  if (line.kind === 'title' || line.kind === 'digest') {
    return { kind: 'field', field: line.kind, words: { start, end, quote } };
  }
  return { kind: 'words', path: [...line.path], start, end, quote };
}

/** The block that a line is in, as a place. */
export function blockOf(line: Line): FindingPlace {
  const quote = [...line.text].slice(0, 24).join('');
  return { kind: 'block', path: [...line.path], quote };
}
