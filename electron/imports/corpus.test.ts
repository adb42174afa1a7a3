import { basename } from 'node:path';
import { createHeadlessEditor } from '@lexical/headless';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, test } from 'vitest';
import { AppFailure } from '../../core/contract/errors';
import { documentNodes } from '../../core/document/nodes';
import { documentSchema, type DocumentJson } from '../../core/document/schema';
import { documentText } from '../../core/document/text';
import { finishImport } from '../../core/import/imported';
import { dangersIn } from '../../core/import/testing/dangers';
import { bare, lostCharacters } from '../../core/import/testing/lost-characters';
import { wordsOfHtml } from '../../core/import/testing/words-of-html';
import { wordsOfMarkdown } from '../../core/import/testing/words-of-markdown';
import { typesettingForTests } from '../../core/typesetting/testing';
import { fileKind, type FileKind } from './file-kinds';
import { type ReadFile, readFileBytes } from './read-file';
import { corpusFiles } from './testing/corpus-files';
import { wordsOfDocx } from './testing/words-of-docx';

// Every real text that we have, through the route of a file: the words of the source, as readers of our
// own make them out, against those of the article. `CORPUS_TABLE=1 npm run test:unit --
// electron/imports/corpus` prints what each file took and lost; with `GAOTAI_CORPUS=FOLDER` also those
// of a folder that is kept elsewhere, for instance because its licences are not ours to spread.

/** Files that must not come in, and why. */
const REFUSED: Readonly<Record<string, string>> = {
  'password-protected.docx': 'file-encrypted',
  'truncated.docx': 'file-damaged',
  'xxe-external-entity.docx': 'file-unsafe',
  'path-traversal.docx': 'file-unsafe',
  'bomb-document-xml-200mb.docx': 'file-unsafe',
};
/** What is in another encoding than UTF-8, as the credits say. */
const ENCODINGS: Readonly<Record<string, string>> = {
  'gbk-article.md': 'gbk',
  'gb18030.txt': 'gb18030',
  'utf16le-bom.md': 'utf16le',
};
const typesetting = await typesettingForTests([]);
const editor = createHeadlessEditor({
  nodes: documentNodes,
  onError: (error) => {
    throw error;
  },
});

const table: string[] = [];
afterAll(() => {
  if (process.env['CORPUS_TABLE']) process.stdout.write(`${table.join('\n')}\n`);
});

describe.each(corpusFiles())('$name', ({ name, read }) => {
  test('comes in with all its words, loads in the editor, and nothing in it can run or load', async () => {
    const bytes = read();
    const kind = fileKind(name);
    if (kind === null) throw new Error(`${name} is of no known kind`);
    const since = performance.now();
    const file = await readOrRefuse(kind, bytes);
    const took = `${(performance.now() - since).toFixed(0)} ms`;
    if (typeof file === 'string') table.push(`${name}: refused, ${file}, ${took}`);
    expect(typeof file === 'string' ? file : undefined).toBe(REFUSED[basename(name)]);
    if (typeof file === 'string') return;

    const { document } = finishImport(file.article, () => PICTURE);
    const words = wordsOf(name, kind, bytes);
    const { meta } = file.article;
    const came = [meta.title, meta.author, meta.digest, documentText(document)].join('\n');
    const counted = kind === 'markdown' ? 'letters' : 'ink';
    const { characters, lost } = lostCharacters(words.join(''), came, counted);
    const share = ((lost.length / Math.max(1, characters)) * 100).toFixed(2);
    table.push(`${name}: ${characters} characters, ${share} % lost ${lost.slice(0, 80)}, ${took}`);
    expect(lost).toBe('');
    if (counted === 'ink') expectPieces(words, came);
    expect(dangersIn(document, typesetting)).toEqual([]);
    // Pages are loaded in `renderer/editor/paste/corpus.test.ts`.
    if (kind !== 'html') expectLoads(document);
  });
});

const PICTURE = { hash: 'ab'.repeat(32), width: 800, height: 600 };

async function readOrRefuse(kind: FileKind, bytes: Uint8Array): Promise<ReadFile | string> {
  try {
    return await readFileBytes(kind, bytes);
  } catch (error) {
    if (error instanceof AppFailure) return error.appError.code;
    throw error;
  }
}

function wordsOf(name: string, kind: FileKind, bytes: Uint8Array): string[] {
  const text = () => iconv.decode(Buffer.from(bytes), ENCODINGS[basename(name)] ?? 'utf8');
  switch (kind) {
    case 'markdown':
      return [wordsOfMarkdown(text())];
    case 'html':
      return wordsOfHtml(text());
    case 'text':
      return [text()];
    case 'word':
      return wordsOfDocx(bytes);
  }
}

/** No characters are lost: this sees that they also stay together. */
function expectPieces(words: readonly string[], came: string): void {
  const whole = bare(came, 'ink');
  for (const piece of words) expect(whole).toContain(bare(piece, 'ink'));
}

function expectLoads(document: DocumentJson): void {
  const state = editor.parseEditorState(JSON.stringify(document));
  expect(documentSchema.parse(state.toJSON())).toEqual(document);
}
