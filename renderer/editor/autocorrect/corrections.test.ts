import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { $createCodeNode } from '@lexical/code';
import { createHeadlessEditor } from '@lexical/headless';
import { $createLinkNode } from '@lexical/link';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { expect, it } from 'vitest';
import { $documentToJson } from '../../../core/document/block-json';
import { correctLine } from '../../../core/autocorrect/correct-line';
import { startAutocorrect } from '../../../core/autocorrect/start';
import { documentNodes } from '../../../core/document/nodes';
import { findMatches, replaceMatches } from '../find/matches';
import { applyCorrections, findCorrections } from './corrections';
import type { Corrector } from './corrector';

const wasm = createRequire(import.meta.url).resolve('@huacnlee/autocorrect/autocorrect_bg.wasm');
const format = await startAutocorrect(readFileSync(wasm));
const corrector: Pick<Corrector, 'correct'> = {
  correct: async (lines) => lines.map((line) => correctLine(line, format)),
};

function editorWith(build: () => LexicalNode[]): LexicalEditor {
  const editor = createHeadlessEditor({
    nodes: documentNodes,
    onError: (error) => {
      throw error;
    },
  });
  editor.update(() => void $getRoot().append(...build()), { discrete: true });
  return editor;
}

const mixed = () => [
  $createParagraphNode().append(
    $createTextNode('学习'),
    $createTextNode('Rust').toggleFormat('bold'),
    $createTextNode('语言,用'),
    $createTextNode('cargo运行').toggleFormat('code'),
    $createTextNode('它，见'),
    $createLinkNode('https://a.example').append($createTextNode('docs文档')),
    $createTextNode('页'),
  ),
  $createCodeNode('js').append($createTextNode('let 甲=1')),
];

const texts = (editor: LexicalEditor) =>
  editor.read(() =>
    $getRoot()
      .getAllTextNodes()
      .map((t) => `${t.getTextContent()}/${t.getFormat()}`),
  );

it('changes are offered, made in place, and leave formats, code and links alone', async () => {
  const editor = editorWith(mixed);
  const found = await findCorrections(editor, corrector);
  if (!found) throw new Error('no formatter');
  expect(
    found.map(({ before, removed, edit }) => [before.slice(-1), removed, edit.insert]),
  ).toEqual([
    ['习', '', ' '],
    ['t', '', ' '],
    ['言', ',', '，'],
    ['用', '', ' '],
    ['见', '', ' '],
  ]);
  applyCorrections(editor, found);
  expect(texts(editor)).toEqual([
    '学习 /0',
    'Rust /1',
    '语言，用 /0',
    'cargo运行/16',
    '它，见 /0',
    'docs文档/0',
    '页/0',
    'let 甲=1/0',
  ]);
  expect(await findCorrections(editor, corrector)).toEqual([]);
});

it('a line that was changed meanwhile is left alone', async () => {
  const editor = editorWith(() => [$createParagraphNode().append($createTextNode('用Rust写'))]);
  const found = await findCorrections(editor, corrector);
  editor.update(() => void $getRoot().getAllTextNodes()[0]?.setTextContent('改用Rust写'), {
    discrete: true,
  });
  applyCorrections(editor, found ?? []);
  expect(texts(editor)).toEqual(['改用Rust写/0']);
});

it('found words are replaced across formats, and keep the format of their beginning', () => {
  const editor = editorWith(() => [
    $createParagraphNode().append(
      $createTextNode('一'),
      $createTextNode('二三').toggleFormat('bold'),
      $createTextNode('四五四'),
    ),
  ]);
  const query = { text: '三四', matchCase: false, wholeWord: false, regexp: false };
  const { matches } = findMatches(editor, query);
  expect(matches.length).toBe(1);
  replaceMatches(editor, matches, '新', query);
  expect(texts(editor)).toEqual(['一/0', '二新/1', '五四/0']);
  const all = { ...query, text: '[一五四]', regexp: true };
  replaceMatches(editor, findMatches(editor, all).matches, '', all);
  expect(texts(editor)).toEqual(['二新/1']);
  expect(editor.read($documentToJson).root.children).toHaveLength(1);
});
