import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { documentText } from '../document/text';
import { finishImport } from './imported';
import { importMarkdown } from './markdown';

const folder = join(import.meta.dirname, 'fixtures');
const files = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'CREDITS.md');
const picture = { hash: 'ab'.repeat(32), width: 800, height: 600 };

/** Every piece of words that the text shows, by an own reading of the Markdown. */
function pieces(markdown: string): string[] {
  const found: string[] = [];
  const notes: Nodes[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'yaml' || node.type === 'definition') return;
    if (node.type === 'footnoteDefinition') notes.push(...node.children);
    else if (node.type === 'html')
      found.push(...node.value.replace(/<!--[^]*?-->/g, '').split(/<[^>]+>/));
    else if ('value' in node) found.push(node.value);
    else if ('children' in node) node.children.forEach(visit);
  };
  const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).use(remarkMath);
  visit(parser.parse(markdown));
  notes.forEach(visit);
  return found.map(bare).filter((piece) => piece !== '');
}

// Stars are set aside: the importer finds bold text that Markdown's own rules overlook. So are the signs
// of callouts, which are no words.
const bare = (words: string) => words.replace(/[\s\u00a0]+|\*\*|\[![A-Z]+\]/g, '');

test.each(files)('%s comes in with all its words in order', (file) => {
  const markdown = readFileSync(join(folder, file), 'utf8');
  const imported = importMarkdown(markdown);
  const { document } = finishImport(imported, () => picture);
  const text = bare(`${imported.meta.title}\n${documentText(document)}`);
  let from = imported.meta.title === '' ? 0 : text.indexOf(bare(documentText(document)));
  for (const piece of pieces(markdown)) {
    if (piece === bare(imported.meta.title)) continue;
    const at = text.indexOf(piece, from);
    expect(at, `${piece} after ${text.slice(from, from + 40)}`).toBeGreaterThanOrEqual(0);
    from = at + piece.length;
  }
});
