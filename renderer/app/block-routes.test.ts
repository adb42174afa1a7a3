import { createHeadlessEditor } from '@lexical/headless';
import { registerLink } from '@lexical/link';
import { namedSignals } from '@lexical/extension';
import { registerList } from '@lexical/list';
import { registerRichText } from '@lexical/rich-text';
import { $insertGeneratedNodes } from '@lexical/clipboard';
import { strFromU8, unzipSync } from 'fflate';
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isDecoratorNode,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $parseSerializedNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { filterArticle, CLEANERS } from '../../sandbox/html/filter';
import { $documentToJson } from '../../core/document/block-json';
import { documentWith, paragraph, text } from '../../core/document/build';
import { documentNodes } from '../../core/document/nodes';
import { documentSchema, type DocumentJson } from '../../core/document/schema';
import { documentText } from '../../core/document/text';
import { eachBlock, eachLine } from '../../core/document/walk';
import { type Asset, assetSchema } from '../../core/domain/asset';
import { articleDocx } from '../../core/export/docx/article-docx';
import { documentToMarkdown } from '../../core/export/markdown';
import { finishImport } from '../../core/import/imported';
import { importMarkdown } from '../../core/import/markdown';
import { loadTypesetting } from '../../core/typesetting/load';
import { fillImages, renderDocument } from '../../core/wechat/render';
import { defaultTheme } from '../../core/wechat/themes';
import { registerShortcuts, shortcuts } from '../editor/behaviour/markdown-shortcuts';
import { registerSafeContent } from '../editor/behaviour/safe-content';
import { registerStructure } from '../editor/behaviour/structure';
import { bindDocument } from '../editor/binding/bind-document';
import { INSERTABLES } from '../editor/insert/insertables';
import { $insertBlock } from '../editor/insert/insert-block';
import { isLinkUrl } from '../editor/link/url';
import { readPasted } from '../editor/paste/read-pasted';
import { createArticleRenderer } from '../features/preview';
import {
  BLOCK_ROWS,
  type BlockRow,
  HASH,
  type NotOffered,
  type RowKind,
  WORD,
} from './testing/block-rows';

/**
 * Every kind of block by every way in which it comes, stays and goes. What a row says is not offered
 * is looked for in the interface's own registries, so a row cannot hide a hole.
 */
const ROUTES = [
  'typed',
  'insert',
  'shortcut',
  'paste',
  'import',
  'json',
  'undo',
  'merge',
  'preview',
  'wechat',
  'export',
] as const;
type Route = (typeof ROUTES)[number];

const size = { width: 800, height: 600 };
const asset: Asset = assetSchema.parse({
  ...size,
  hash: HASH,
  mime: 'image/png',
  bytes: 1,
  animated: false,
  name: 'image.png',
  createdAtMs: 0,
});

function newEditor(): LexicalEditor {
  const editor = createHeadlessEditor({
    nodes: documentNodes,
    onError: (error) => {
      throw error;
    },
  });
  registerRichText(editor);
  registerList(editor);
  registerLink(editor, namedSignals({ validateUrl: isLinkUrl, attributes: undefined }));
  registerSafeContent(editor);
  registerStructure(editor);
  registerShortcuts(editor);
  return editor;
}

const change = (editor: LexicalEditor, run: () => void) => editor.update(run, { discrete: true });
const $empty = () => void $getRoot().clear().append($createParagraphNode()).selectStart();
const bodyOf = (editor: LexicalEditor): DocumentJson => {
  const document = editor.read($documentToJson);
  expect(documentSchema.parse(document)).toEqual(document);
  return document;
};

/** The kinds of block and of inline that a document holds. */
function kindsIn(document: DocumentJson): Set<string> {
  const kinds = new Set<string>();
  for (const block of document.root.children) {
    eachBlock(block, ({ type }) => kinds.add(type));
    eachLine(block, (inlines) => inlines.forEach(({ type }) => kinds.add(type)));
    // A list to read more shows its titles as links; there are none in it.
    if (block.type === 'readmore') kinds.delete('link');
  }
  return kinds;
}

function type(editor: LexicalEditor, words: string): void {
  for (const letter of words) {
    change(editor, () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText(letter);
    });
    // A shortcut does its work in an update of its own.
    editor.read(() => {});
  }
}

function $parents(node: LexicalNode): LexicalNode[] {
  return $isElementNode(node) ? [node, ...node.getChildren().flatMap($parents)] : [node];
}

function $firstLine(): ElementNode | null {
  const words = $parents($getRoot()).find((node) => $isTextNode(node));
  return words?.getParent() ?? null;
}

/** What the insert list makes of an empty body. */
function inserted(id: string): DocumentJson {
  const editor = newEditor();
  change(editor, $empty);
  const pickImages = (onAsset: (picked: Asset) => void) => onAsset(asset);
  const entry = INSERTABLES.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`${id} is not in the insert list`);
  entry.run({
    editor,
    chooseImages: () =>
      change(editor, () => {
        const json = BLOCK_ROWS.image.sample;
        $insertBlock($parseSerializedNode(json));
      }),
    pickImages,
    startWords: () => WORD,
  });
  editor.read(() => {});
  return bodyOf(editor);
}

function none(value: unknown): value is NotOffered {
  return typeof value === 'object' && value !== null && 'none' in value;
}

const sampleOf = (row: BlockRow) => documentWith([row.sample, paragraph([text('后')])]);
const hasWords = (row: BlockRow) => documentText(documentWith([row.sample])).includes(WORD);

type Proof = (kind: RowKind, row: BlockRow) => void | Promise<void>;

const proofs: { readonly [R in Route]: Proof } = {
  typed(kind, row) {
    const editor = newEditor();
    change(editor, () => void $getRoot().append($parseSerializedNode(row.sample)));
    if (none(row.typed)) {
      const solid = editor.read(() => $parents($getRoot()).find((node) => node.getType() === kind));
      expect(editor.read(() => $isDecoratorNode(solid))).toBe(true);
      return;
    }
    change(editor, () => void $firstLine()?.selectEnd());
    type(editor, '新');
    expect(kindsIn(bodyOf(editor))).toContain(kind);
    expect(documentText(bodyOf(editor))).toContain(`${WORD}新`);
  },

  insert(kind, row) {
    if (!none(row.insert)) {
      expect(kindsIn(inserted(row.insert))).toContain(kind);
      return;
    }
    for (const { id } of INSERTABLES) expect(kindsIn(inserted(id)), id).not.toContain(kind);
  },

  shortcut(kind, row) {
    if (!none(row.shortcut)) {
      const editor = newEditor();
      change(editor, $empty);
      type(editor, row.shortcut);
      expect(kindsIn(bodyOf(editor))).toContain(kind);
      return;
    }
    const made = shortcuts.flatMap((shortcut) =>
      'dependencies' in shortcut ? shortcut.dependencies : [],
    );
    expect(made.map((klass) => klass.getType())).not.toContain(kind);
  },

  async paste(kind, row) {
    const blocks = await readPasted(row.paste, async () => asset);
    const editor = newEditor();
    change(editor, $empty);
    change(editor, () => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) throw new Error('no caret');
      $insertGeneratedNodes(editor, blocks.map($parseSerializedNode), selection);
    });
    expect(kindsIn(bodyOf(editor))).toContain(kind);
    if (row.paste.includes(`>${WORD}<`)) expect(documentText(bodyOf(editor))).toContain(WORD);
  },

  import(kind, row) {
    const source = documentToMarkdown(sampleOf(row), { imageAddress: () => 'a.png' });
    const { document } = finishImport(importMarkdown(source), () => ({ hash: HASH, ...size }));
    expect(documentSchema.parse(document)).toEqual(document);
    expect(kindsIn(document)).toContain(kind);
    if (hasWords(row)) expect(documentText(document)).toContain(WORD);
  },

  json(_kind, row) {
    const editor = newEditor();
    const document = sampleOf(row);
    expect(editor.parseEditorState(JSON.stringify(document)).read($documentToJson)).toEqual(
      document,
    );
  },

  undo(kind, row) {
    const editor = newEditor();
    const binding = bindDocument(editor, new Y.Doc());
    change(editor, () => void $insertBlock($parseSerializedNode(row.sample)));
    const after = bodyOf(editor);
    expect(kindsIn(after)).toContain(kind);
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(bodyOf(editor)).toEqual(documentWith([]));
    editor.dispatchCommand(REDO_COMMAND, undefined);
    expect(bodyOf(editor)).toEqual(after);
    binding.dispose();
  },

  merge(kind, row) {
    const docs = [new Y.Doc(), new Y.Doc()] as const;
    const editors = [newEditor(), newEditor()] as const;
    bindDocument(editors[0], docs[0]);
    Y.applyUpdate(docs[1], Y.encodeStateAsUpdate(docs[0]));
    bindDocument(editors[1], docs[1]);
    change(editors[0], () => void $insertBlock($parseSerializedNode(row.sample)));
    change(
      editors[1],
      () => void $getRoot().append($parseSerializedNode(paragraph([text('同时写的')]))),
    );
    const updates = docs.map((doc) => Y.encodeStateAsUpdate(doc));
    for (const doc of docs) for (const update of updates) Y.applyUpdate(doc, update);
    expect(bodyOf(editors[0])).toEqual(bodyOf(editors[1]));
    expect(kindsIn(bodyOf(editors[0]))).toContain(kind);
    expect(documentText(bodyOf(editors[0]))).toContain('同时写的');
  },

  async preview(_kind, row) {
    const document = sampleOf(row);
    const typesetting = await loadTypesetting(document);
    const shown = createArticleRenderer()(document, typesetting, defaultTheme);
    expect(shown.parts.join('')).toBe(renderDocument(document, { typesetting }).html);
    expect(shown.parts[0]).not.toBe('');
  },

  async wechat(_kind, row) {
    const document = sampleOf(row);
    const typesetting = await loadTypesetting(document);
    const address = (hash: string) => `http://mmbiz.qpic.cn/mmbiz_png/${hash}/0?wx_fmt=png`;
    const html = fillImages(renderDocument(document, { typesetting }).html, address);
    if (hasWords(row)) expect(html).toContain(WORD);
    for (const cleaner of CLEANERS) {
      expect(filterArticle(html, cleaner, () => false).drops, cleaner).toEqual([]);
    }
  },

  async export(_kind, row) {
    const document = sampleOf(row);
    const markdown = documentToMarkdown(document, { imageAddress: () => 'a.png' });
    const meta = { title: '题', author: '', digest: '' };
    const word = unzipSync(await articleDocx({ meta, document }, () => null));
    const xml = ['word/document.xml', 'word/footnotes.xml']
      .map((part) => strFromU8(word[part] ?? new Uint8Array()))
      .join('');
    expect(markdown.replace('后', '').trim()).not.toBe('');
    if (hasWords(row)) {
      expect(markdown).toContain(WORD);
      expect(xml).toContain(WORD);
    }
  },
};

const isKind = (name: string): name is RowKind => name in BLOCK_ROWS;
const kinds = Object.keys(BLOCK_ROWS).filter(isKind).toSorted();

describe.each(kinds)('%s', (kind) => {
  test.each(ROUTES)('%s', async (route) => {
    await expect(Promise.resolve(proofs[route](kind, BLOCK_ROWS[kind]))).resolves.toBeUndefined();
  });
});

/** The table as it stands in the documentation; what is not offered says why below. */
function tableOfRoutes(): string {
  const reasons: string[] = [];
  const note = (reason: string) => {
    if (!reasons.includes(reason)) reasons.push(reason);
    return `—<sup>${reasons.indexOf(reason) + 1}</sup>`;
  };
  const cell = (row: BlockRow, route: Route): string => {
    const value =
      route === 'typed' || route === 'insert' || route === 'shortcut' ? row[route] : true;
    return none(value) ? note(value.none) : '✓';
  };
  const rows = kinds.map(
    (kind) => `| ${kind} | ${ROUTES.map((route) => cell(BLOCK_ROWS[kind], route)).join(' | ')} |`,
  );
  return [
    '# Blocks and routes',
    '',
    'Each ✓ is a test of `renderer/app/block-routes.test.ts`; what is not offered is checked there too.',
    '',
    `| | ${ROUTES.join(' | ')} |`,
    `| --- | ${ROUTES.map(() => '---').join(' | ')} |`,
    ...rows,
    '',
    ...reasons.map((reason, index) => `${index + 1}. ${reason}`),
    '',
  ].join('\n');
}

test('the table in the documentation says the same', async () => {
  await expect(tableOfRoutes()).toMatchFileSnapshot('../../docs/block-routes.md');
});
