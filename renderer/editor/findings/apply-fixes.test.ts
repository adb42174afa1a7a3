import { createHeadlessEditor } from '@lexical/headless';
import fc from 'fast-check';
import { $getRoot, type LexicalEditor, UNDO_COMMAND } from 'lexical';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { createArticleChecker } from '../../../core/checks/check-article';
import { $documentToJson } from '../../../core/document/block-json';
import {
  documentWith,
  heading,
  link,
  list,
  listItem,
  paragraph,
  styled,
  text,
} from '../../../core/document/build';
import { documentNodes } from '../../../core/document/nodes';
import { type BlockJson, type DocumentJson, TEXT_FORMAT } from '../../../core/document/schema';
import { documentText } from '../../../core/document/text';
import { editStyled } from '../../../core/import/foreign/styled/edit-styled';
import { parseArticleMeta } from '../../../core/domain/article';
import type { Finding } from '../../../core/domain/finding';
import { plainTypesetting } from '../../../core/typesetting/load';
import { renderDocument } from '../../../core/wechat/render';
import { bindDocument } from '../binding/bind-document';
import { liveMeta } from '../meta/article-meta';
import { applyFixes } from './apply-fixes';

function open(blocks: BlockJson[]) {
  const doc = new Y.Doc();
  const editor = createHeadlessEditor({
    nodes: documentNodes,
    onError: (error) => {
      throw error;
    },
  });
  bindDocument(editor, doc);
  const meta = liveMeta(doc);
  meta.subscribe(() => {});
  const state = editor.parseEditorState(JSON.stringify(documentWith(blocks)));
  editor.setEditorState(state);
  return { editor, meta };
}

const bodyOf = (editor: LexicalEditor): DocumentJson => editor.read($documentToJson);

function check(document: DocumentJson, meta = parseArticleMeta({})): Finding[] {
  const rendered = renderDocument(document, { typesetting: plainTypesetting });
  const account = { kind: 'service' } as const;
  return createArticleChecker()({ meta, document, rendered, account, findAsset: () => null });
}

/** The fixes of a check in the body, made; how the body reads then. */
function fixBody(editor: LexicalEditor): string {
  const findings = check(bodyOf(editor)).filter(({ place }) => place?.kind !== 'field');
  applyFixes(editor, parseArticleMeta({}), findings);
  return documentText(bodyOf(editor));
}

test('words across formats and links are mended where they stand, and keep their formats', () => {
  const { editor } = open([
    paragraph([text('我的'), text('的', TEXT_FORMAT.bold), text('书,好')]),
    paragraph([text('用'), link('https://mp.weixin.qq.com/s/a', [text('Vue')]), text('写')]),
  ]);
  expect(fixBody(editor)).toBe('我的书，好\n用 Vue 写');
  expect(bodyOf(editor).root.children[1]).toMatchObject({
    children: [{ text: '用 ' }, { type: 'link', children: [{ text: 'Vue' }] }, { text: ' 写' }],
  });
});

test('headings, empty paragraphs, long paragraphs', () => {
  const sentence = `${'春'.repeat(59)}。`;
  const { editor } = open([
    heading('h2', [text('一')]),
    heading('h4', [text('二')]),
    paragraph([]),
    paragraph([]),
    paragraph([text(sentence), text(sentence.repeat(4), TEXT_FORMAT.bold)]),
    heading('h3', []),
    heading('h3', [text(' 　')]),
  ]);
  fixBody(editor);
  expect(
    bodyOf(editor).root.children.map((block) => ('tag' in block ? block.tag : block.type)),
  ).toEqual(['h2', 'h3', 'paragraph', 'paragraph', 'paragraph']);
});

test('what is wrong in the HTML of a locked block is mended there', () => {
  const { editor, meta } = open([
    paragraph([text('春茶')]),
    styled([{ tag: 'section', style: 'background:#fef3e2', children: ['明前茶'] }]),
  ]);
  const finding: Finding = {
    rule: 'opacity',
    severity: 'warning',
    place: { kind: 'block', path: [1], element: [0], quote: '明前茶' },
    fix: {
      kind: 'html',
      edits: [{ element: [0], change: { kind: 'style', name: 'color', value: '#333' } }],
    },
  };
  expect(applyFixes(editor, meta.get(), [finding])).toBe(0);
  expect(applyFixes(editor, meta.get(), [finding], editStyled)).toBe(1);
  const [, locked] = bodyOf(editor).root.children;
  expect(locked).toMatchObject({ content: expect.stringContaining('color:#333') });
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(JSON.stringify(bodyOf(editor))).not.toContain('color:#333');
});

test('all fixes are one step that undo takes back', () => {
  const { editor } = open([paragraph([text('我的的书')]), paragraph([text('你好!世界')])]);
  const before = documentText(bodyOf(editor));
  expect(fixBody(editor)).toBe('我的书\n你好！世界');
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(documentText(bodyOf(editor))).toBe(before);
});

test('a place that has changed is left alone', () => {
  const { editor } = open([paragraph([text('我的的书')])]);
  const findings = check(bodyOf(editor));
  editor.update(() => void $getRoot().getFirstDescendant()?.remove(), { discrete: true });
  expect(
    applyFixes(
      editor,
      parseArticleMeta({}),
      findings.filter(({ place }) => place?.kind === 'words'),
    ),
  ).toBe(0);
});

test('fields are mended through the document, and undo takes it back', () => {
  const { editor, meta } = open([paragraph([text('正文')])]);
  meta.set({ title: '我的的书,第一的的', digest: '' });
  const findings = check(bodyOf(editor), meta.get());
  applyFixes(editor, meta.get(), findings);
  expect(meta.get()).toMatchObject({ title: '我的书，第一的', digest: '正文' });
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(meta.get()).toMatchObject({ title: '我的的书,第一的的', digest: '' });
});

const words = fc
  .array(
    fc.constantFrom(
      '的',
      '了',
      '我们',
      'Vue',
      '3',
      ',',
      '。',
      '(',
      ')',
      '"',
      '茶',
      'Ａ',
      ' ',
      '　',
      '...',
    ),
    {
      maxLength: 12,
    },
  )
  .map((pieces) => pieces.join(''));
const run = fc
  .tuple(words, fc.constantFrom(0, TEXT_FORMAT.bold, TEXT_FORMAT.code))
  .map(([string, format]) => text(string || '茶', format));
const runs = fc.array(run, { minLength: 1, maxLength: 3 });
const block = fc.oneof(
  runs.map((children): BlockJson => paragraph(children)),
  fc.constant<BlockJson>(paragraph([])),
  fc
    .tuple(fc.constantFrom('h2', 'h3', 'h5'), runs)
    .map(([tag, children]): BlockJson => heading(tag, children)),
  runs.map((children): BlockJson => {
    const rows = list('bullet');
    rows.children.push(listItem(children, { value: 1, depth: 0 }));
    return rows;
  }),
);

test('all fixes made again and again: nothing that has a fix is left, and no words are lost', () => {
  // Letters of any width; marks and spaces are what the fixes are about, doubled words lose their double.
  const letters = (document: DocumentJson) =>
    [
      ...new Set(
        documentText(document)
          .normalize('NFKC')
          .replace(/[^\p{L}\p{N}]/gu, ''),
      ),
    ].join('');
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
      const { editor } = open(blocks);
      const before = bodyOf(editor);
      for (let round = 0; round < 6; round += 1) fixBody(editor);
      const after = bodyOf(editor);
      const left = check(after).filter(({ place, fix }) => fix && place?.kind !== 'field');
      expect(left).toEqual([]);
      expect(letters(after)).toBe(letters(before));
    }),
    { numRuns: 40 },
  );
});
