import { createHeadlessEditor } from '@lexical/headless';
import { registerRichText } from '@lexical/rich-text';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { $createParagraphNode, $getRoot } from 'lexical';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { cleanText } from '../../../core/document/clean-text';
import { documentNodes } from '../../../core/document/nodes';
import { type DocumentJson, documentSchema } from '../../../core/document/schema';
import { documentText } from '../../../core/document/text';
import { importHtml } from '../../../core/import/html';
import { finishImport } from '../../../core/import/imported';
import { importMarkdown } from '../../../core/import/markdown';
import { dangersIn } from '../../../core/import/testing/dangers';
import { bare, lostCharacters } from '../../../core/import/testing/lost-characters';
import { wordsOfHtml } from '../../../core/import/testing/words-of-html';
import { typesettingForTests } from '../../../core/typesetting/testing';
import { insertPasted } from './insert-pasted';

// The HTML of the corpus as a clipboard brings it: read aside, then put into a body where the caret is.

const typesetting = await typesettingForTests([]);
const core = join(import.meta.dirname, '../../../core');
const pages = [
  'import/foreign/fixtures',
  'checks/structure/fixtures/bad',
  'checks/structure/fixtures/good',
].flatMap((folder) =>
  readdirSync(join(core, folder))
    .filter((name) => name.endsWith('.html'))
    .map((name) => join(folder, name)),
);
const read = (path: string) => readFileSync(join(core, path), 'utf8');
const hostile = <T>(name: string, schema: z.ZodType<T>): T =>
  schema.parse(JSON.parse(read(join('import/fixtures/hostile', name))));

const ink = (words: string) => bare(words, 'ink');

/** The body after HTML was pasted into an empty one. */
function pasted(html: string): DocumentJson {
  const editor = createHeadlessEditor({
    nodes: documentNodes,
    onError: (error) => {
      throw error;
    },
  });
  registerRichText(editor);
  editor.update(() => void $getRoot().clear().append($createParagraphNode()).selectEnd(), {
    discrete: true,
  });
  const { document } = finishImport(importHtml(html), () => null);
  insertPasted(editor, document.root.children).finish();
  return documentSchema.parse(editor.getEditorState().toJSON());
}

describe.each(pages)('%s', (path) => {
  test('is pasted with all its words, and nothing in it can run or load', () => {
    const html = read(path);
    const document = pasted(html);
    const words = wordsOfHtml(html).join('');
    expect(lostCharacters(words, documentText(document), 'ink').lost).toBe('');
    expect(dangersIn(document, typesetting)).toEqual([]);
  });
});

describe('hostile input', () => {
  const payload = z.object({ payload: z.string() }).transform((one) => one.payload);
  const markdown = z.object({ markdown: z.string() }).transform((one) => one.markdown);
  const payloads = [
    ...hostile('xss-dompurify.json', z.array(payload)),
    ...hostile('xss-markdown.json', z.array(markdown)),
  ];

  test('of HTML is harmless when it is pasted, imported as a page or written in Markdown', () => {
    for (const source of payloads) {
      expect(dangersIn(pasted(source), typesetting), source).toEqual([]);
      const { document } = finishImport(importMarkdown(source), () => null);
      expect(dangersIn(document, typesetting), source).toEqual([]);
    }
  });

  test('of words stays words, sign for sign', () => {
    const words = [
      ...hostile('naughty-strings.json', z.array(z.string())),
      ...hostile('lone-surrogates.json', z.array(z.string())),
    ];
    const html = words.map((line) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
    const document = pasted(`<p>${html.join('</p><p>')}</p>`);
    const came = documentText(document).split('\n').map(ink).join('\n');
    for (const line of words) expect(came).toContain(ink(cleanText(line)));
    expect(came.length).toBeGreaterThanOrEqual(ink(words.join('')).length);
    expect(dangersIn(document, typesetting)).toEqual([]);
  });
});
