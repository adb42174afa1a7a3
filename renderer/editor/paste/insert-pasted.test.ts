import { createHeadlessEditor } from '@lexical/headless';
import { registerRichText } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  type LexicalEditor,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { documentNodes } from '../../../core/document/nodes';
import type { BlockJson } from '../../../core/document/schema';
import { importHtml } from '../../../core/import/html';
import { finishImport } from '../../../core/import/imported';
import { bindDocument } from '../binding/bind-document';
import { documentFeed } from '../feed/document-feed';
import { insertPasted } from './insert-pasted';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const LINES = Array.from({ length: 500 }, (_, at) => `第${at}行`);

/** Blocks as a paste brings them. */
function pasted(lines: readonly string[]): BlockJson[] {
  const article = importHtml(lines.map((line) => `<p>${line}</p>`).join(''));
  return finishImport(article, () => null).document.root.children;
}

/** A body of one line, bound to a document, with the caret between its two characters. */
function opened() {
  const doc = new Y.Doc();
  const editor = createHeadlessEditor({
    nodes: documentNodes,
    onError: (error) => {
      throw error;
    },
  });
  registerRichText(editor);
  const binding = bindDocument(editor, doc);
  const $fill = () => {
    const text = $createTextNode('前后');
    $getRoot().clear().append($createParagraphNode().append(text));
    text.select(1, 1);
  };
  editor.update($fill, { discrete: true });
  return { doc, editor, binding };
}

const lines = (editor: LexicalEditor) =>
  editor.read(() =>
    $getRoot()
      .getChildren()
      .map((node) => node.getTextContent()),
  );

function type(editor: LexicalEditor, words: string): void {
  const $type = () => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.insertText(words);
  };
  editor.update($type, { discrete: true });
}

const WHOLE = [`前${LINES[0]}`, ...LINES.slice(1, -1), `${LINES.at(-1)}后`];

it('puts a long paste in piece by piece, its end first, and one may type on there', () => {
  const { editor } = opened();
  insertPasted(editor, pasted(LINES));
  expect(lines(editor).length).toBeLessThan(100);
  expect(lines(editor).at(-1)).toBe('第499行后');
  type(editor, '，');
  vi.runAllTimers();
  expect(lines(editor)).toEqual([...WHOLE.slice(0, -1), '第499行，后']);
});

it('is one step for undo, however long it takes', () => {
  const { doc, editor } = opened();
  insertPasted(editor, pasted(LINES));
  for (let turn = 0; turn < 3; turn++) {
    vi.advanceTimersToNextTimer();
    vi.setSystemTime(Date.now() + 2000);
  }
  vi.runAllTimers();
  type(editor, '后来打的');
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(lines(editor)).toEqual(WHOLE);
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(lines(editor)).toEqual(['前后']);
  editor.dispatchCommand(REDO_COMMAND, undefined);
  expect(lines(editor)).toEqual(WHOLE);
  expect(doc.getText('root').length).toBe(LINES.length);
});

it('brings nothing more once it was undone on the way', () => {
  const { editor } = opened();
  insertPasted(editor, pasted(LINES));
  vi.advanceTimersToNextTimer();
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  vi.runAllTimers();
  expect(lines(editor)).toEqual(['前后']);
});

it('tells those who draw the body once, when all of it is there', () => {
  const { editor } = opened();
  const seen: number[] = [];
  const feed = documentFeed(editor);
  feed.subscribe(() => seen.push(feed.get().root.children.length));
  insertPasted(editor, pasted(LINES));
  vi.runAllTimers();
  expect(seen).toEqual([LINES.length]);
});

it('can be finished at once, as when the article is left', () => {
  const { editor, binding } = opened();
  insertPasted(editor, pasted(LINES)).finish();
  binding.dispose();
  expect(lines(editor)).toEqual(WHOLE);
  vi.runAllTimers();
  expect(lines(editor)).toEqual(WHOLE);
});

it('puts in all that is short at once', () => {
  const { editor } = opened();
  insertPasted(editor, pasted(LINES.slice(0, 3)));
  expect(lines(editor)).toEqual(['前第0行', '第1行', '第2行后']);
});
