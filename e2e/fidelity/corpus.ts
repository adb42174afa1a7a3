import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DocumentJson } from '../../core/document/schema';
import { finishImport, type ImportedArticle } from '../../core/import/imported';
import { importHtml } from '../../core/import/html';
import { importMarkdown } from '../../core/import/markdown';
import { readDocx } from '../../electron/imports/docx/read-docx';
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

/** Every article of the test data that is a real text, and one of every kind of block. */
export async function readCorpus(): Promise<CorpusArticle[]> {
  const articles: CorpusArticle[] = [
    { name: 'every-block', document: everyBlock() },
    fromImport('made', importMarkdown(longArticle(MADE_CHARACTERS))),
  ];
  for (const file of [
    ...files('core/import/fixtures', '.md'),
    ...files('e2e/fixtures/story', 'story.md'),
  ]) {
    articles.push(fromImport(basename(file), importMarkdown(readFileSync(file, 'utf8'))));
  }
  for (const file of files('core/import/foreign/fixtures', '.html')) {
    articles.push(fromImport(basename(file), importHtml(readFileSync(file, 'utf8'))));
  }
  for (const file of files('electron/imports/docx/fixtures', '.docx')) {
    if (REFUSED_WORD_FILES.test(basename(file))) continue;
    const { article } = await readDocx(readFileSync(file));
    articles.push(fromImport(basename(file), article));
  }
  return articles;
}

function files(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending) && !name.startsWith('CREDITS'))
    .sort()
    .map((name) => join(root, folder, name));
}

// Pictures get the hash of their turn: there are three files behind them where they are shown.
function fromImport(name: string, imported: ImportedArticle): CorpusArticle {
  let turn = 0;
  const { document } = finishImport(imported, () => {
    turn += 1;
    return { hash: 'abc'.charAt(turn % 3).repeat(64), width: 1200, height: 800 };
  });
  return { name, document };
}
