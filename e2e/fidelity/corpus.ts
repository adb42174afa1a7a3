import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DocumentJson } from '../../core/document/schema';
import { finishImport, type ImportedArticle } from '../../core/import/imported';
import { importHtml } from '../../core/import/html';
import { importMarkdown } from '../../core/import/markdown';
import { longArticle } from '../../scripts/bench/article.mjs';
import { everyBlock } from './every-block';

/** One article of the corpus: what the fidelity proofs render in every theme. */
export interface CorpusArticle {
  readonly name: string;
  readonly document: DocumentJson;
}

const root = join(import.meta.dirname, '..', '..');
const REFUSED_WORD_FILES = /^(?:truncated|password-protected|multiple-body|xxe-)/;
/** Characters of the article that is made by rule. */
const MADE_CHARACTERS = 6000;

/**
 * Every article of the test data that is a real text, and one of every kind of block.
 * @param wanted only those whose names it accepts; the others are not read.
 */
export async function readCorpus(
  wanted: (name: string) => boolean = () => true,
): Promise<CorpusArticle[]> {
  const sources: [name: string, read: () => Promise<DocumentJson> | DocumentJson][] = [
    ['every-block', everyBlock],
    ['made', () => finish(importMarkdown(longArticle(MADE_CHARACTERS)))],
  ];
  for (const file of [
    ...files('core/import/fixtures', '.md'),
    ...files('e2e/fixtures/story', 'story.md'),
  ]) {
    sources.push([basename(file), () => finish(importMarkdown(readFileSync(file, 'utf8')))]);
  }
  for (const file of files('core/import/foreign/fixtures', '.html')) {
    sources.push([basename(file), () => finish(importHtml(readFileSync(file, 'utf8')))]);
  }
  for (const file of files('electron/imports/docx/fixtures', '.docx')) {
    if (REFUSED_WORD_FILES.test(basename(file))) continue;
    sources.push([basename(file), () => readWordFile(file)]);
  }
  const articles: CorpusArticle[] = [];
  for (const [name, read] of sources) {
    if (wanted(name)) articles.push({ name, document: await read() });
  }
  return articles;
}

// What reads Word files is loaded only when there is one to read.
async function readWordFile(file: string): Promise<DocumentJson> {
  const { readDocx } = await import('../../electron/imports/docx/read-docx');
  return finish((await readDocx(readFileSync(file))).article);
}

function files(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending) && !name.startsWith('CREDITS'))
    .sort()
    .map((name) => join(root, folder, name));
}

// Pictures get the hash of their turn: there are three files behind them where they are shown.
function finish(imported: ImportedArticle): DocumentJson {
  let turn = 0;
  const { document } = finishImport(imported, () => {
    turn += 1;
    return { hash: 'abc'.charAt(turn % 3).repeat(64), width: 1200, height: 800 };
  });
  return document;
}
