import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');

/** Where the real files lie that importers are tested with; each folder has its `CREDITS.md`. */
const FOLDERS = [
  'core/import/fixtures',
  'core/import/fixtures/hostile',
  'core/import/foreign/fixtures',
  'core/checks/structure/fixtures/bad',
  'core/checks/structure/fixtures/good',
  'electron/imports/docx/fixtures',
];
const KINDS = new Set(['.md', '.html', '.txt', '.docx']);

/** One file of the corpus. */
export type CorpusFile = { name: string; read: () => Uint8Array };

/** Every text of the corpus, and those that are too large to be kept: they are made when read. */
export function corpusFiles(): CorpusFile[] {
  const kept = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => KINDS.has(extname(name)) && name !== 'CREDITS.md')
      .map((name) => ({
        name: `${basename(folder)}/${name}`,
        read: () => readFileSync(join(ROOT, folder, name)),
      })),
  );
  const made = Object.entries(LARGE).map(([name, make]) => ({
    name: `made/${name}`,
    read: () => Buffer.from(make()),
  }));
  return [...kept, ...made];
}

const PIECES =
  '采茶,清明前后,一芽一叶,都要赶在,日头升高,之前,摘下来,炒青,揉捻,烘干,入库,装箱'.split(',');
const piece = (index: number) => PIECES[index % PIECES.length] ?? '';

/** Inputs that hurt a careless reader by their size or depth: what grows faster than they do is seen. */
const LARGE: Readonly<Record<string, () => string>> = {
  'table-150x12.md': () => {
    const row = (_row: unknown, at: number) =>
      `| ${Array.from({ length: 12 }, (_cell, column) => `${piece(at * 5 + column)}${at}`).join(' | ')} |`;
    const [head, ...rows] = Array.from({ length: 151 }, row);
    return `# 大表\n\n${head}\n${'| --- '.repeat(12)}|\n${rows.join('\n')}\n`;
  },
  'one-paragraph-150kb.md': () => {
    let text = '';
    for (let at = 0; text.length < 50_000; at += 1)
      text += `${piece(at * 7)}（${piece(at)}）${at}，`;
    return text;
  },
  'divs-5000-deep.html': () => `${'<div>'.repeat(5000)}采茶${'</div>'.repeat(5000)}`,
  'list-200-deep.md': () =>
    Array.from({ length: 200 }, (_, at) => `${'  '.repeat(at)}- ${piece(at)}${at}`).join('\n'),
};
