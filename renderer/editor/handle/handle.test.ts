import { createHeadlessEditor } from '@lexical/headless';
import { $isListNode, registerList } from '@lexical/list';
import { registerRichText } from '@lexical/rich-text';
import { $createTableNodeWithDimensions } from '@lexical/table';
import {
  $createNodeSelection,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isElementNode,
  $setSelection,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { $createDividerNode, $createImageNode, documentNodes } from '../../../core/document/nodes';
import { documentSchema } from '../../../core/document/schema';
import { $documentToJson } from '../../../core/document/block-json';
import { blockLines } from '../../../core/document/text';
import { $listOfItems } from './testing/build-list';
import { type BlockAction, $actOn } from './actions';
import { $dropUnits } from './move';
import { $selectedUnits, $unitOf, $unitsOf } from './units';

function editorWith(build: () => LexicalNode[]): LexicalEditor {
  const editor = createHeadlessEditor({
    nodes: documentNodes,
    onError: (error) => {
      throw error;
    },
  });
  registerRichText(editor);
  registerList(editor);
  editor.update(() => void $getRoot().append(...build()), { discrete: true });
  return editor;
}

const $p = (words: string) => $createParagraphNode().append($createTextNode(words));
const $picture = () =>
  $createImageNode({ hash: 'ab'.repeat(32), alt: '', width: 1, height: 1 }).append(
    $createTextNode('图说'),
  );

/** The node whose own text is these words. */
function $words(words: string): LexicalNode {
  const found = $getRoot()
    .getAllTextNodes()
    .find((node) => node.getTextContent() === words);
  if (!found) throw new Error(`${words} is not there`);
  return found;
}

/** The body in one line: blocks apart by spaces, items by commas, nested ones in brackets. */
function brief(editor: LexicalEditor): string {
  const document = editor.read($documentToJson);
  expect(documentSchema.parse(document)).toEqual(document);
  return editor.read(() => $getRoot().getChildren().map($brief).join(' '));
}

function $brief(node: LexicalNode): string {
  if ($isListNode(node)) return `[${node.getChildren().map($brief).join(',')}]`;
  if (!$isElementNode(node)) return node.getType() === 'divider' ? '—' : node.getTextContent();
  return node.getChildren().map($brief).join('');
}

function act(editor: LexicalEditor, words: string[], action: BlockAction): void {
  editor.update(() => $actOn($unitsOf(words.map($words)), action), { discrete: true });
}

const nested = () => [$p('上'), $listOfItems(['一', ['一甲', '一乙'], '二', '三']), $p('下')];

describe('a block moves', () => {
  it.each<[string, string[], BlockAction, string]>([
    ['a paragraph up over a list', ['下'], 'moveUp', '上 下 [一,[一甲,一乙],二,三]'],
    ['a paragraph at the top stays', ['上'], 'moveUp', '上 [一,[一甲,一乙],二,三] 下'],
    ['an item with what is nested in it', ['一'], 'moveDown', '上 [二,一,[一甲,一乙],三] 下'],
    ['an item up over an item and its own', ['二'], 'moveUp', '上 [二,一,[一甲,一乙],三] 下'],
    ['an item within a nested list', ['一乙'], 'moveUp', '上 [一,[一乙,一甲],二,三] 下'],
    ['out of a nested list upwards', ['一甲'], 'moveUp', '上 [一甲,一,[一乙],二,三] 下'],
    ['out of a nested list downwards', ['一乙'], 'moveDown', '上 [一,[一甲],一乙,二,三] 下'],
    ['two items at once', ['二', '三'], 'moveUp', '上 [二,三,一,[一甲,一乙]] 下'],
    ['an item at the edge of its list stays', ['三'], 'moveDown', '上 [一,[一甲,一乙],二,三] 下'],
    [
      'a list that is wholly selected',
      ['一', '二', '三'],
      'moveUp',
      '[一,[一甲,一乙],二,三] 上 下',
    ],
  ])('%s', (_name, words, action, expected) => {
    const editor = editorWith(nested);
    act(editor, words, action);
    expect(brief(editor)).toBe(expected);
  });

  it('as a whole when it is a picture, a divider or a table', () => {
    const editor = editorWith(() => [
      $p('上'),
      $picture(),
      $createDividerNode(),
      $createTableNodeWithDimensions(1, 1, false),
    ]);
    act(editor, ['图说'], 'moveUp');
    expect(brief(editor)).toBe('图说 上 — ');
    editor.update(
      () => {
        const selection = $createNodeSelection();
        selection.add($getRoot().getChildAtIndex(2)?.getKey() ?? '');
        $setSelection(selection);
        $actOn($selectedUnits(), 'moveUp');
      },
      { discrete: true },
    );
    expect(brief(editor)).toBe('图说 — 上 ');
    editor.update(
      () => {
        const cell = $getRoot().getLastDescendant();
        const unit = cell && $unitOf(cell);
        if (unit) $actOn([unit], 'moveUp');
      },
      { discrete: true },
    );
    expect(brief(editor)).toBe('图说 —  上');
  });
});

describe('a block is duplicated and deleted', () => {
  it.each<[string, string[], BlockAction, string]>([
    ['an item with its own', ['一'], 'duplicate', '上 [一,[一甲,一乙],一,[一甲,一乙],二,三] 下'],
    [
      'two paragraphs around a list',
      ['上', '下'],
      'duplicate',
      '上 [一,[一甲,一乙],二,三] 下 上 下',
    ],
    ['an item and its own', ['一'], 'remove', '上 [二,三] 下'],
    ['all items of a nested list', ['一甲', '一乙'], 'remove', '上 [一,二,三] 下'],
    ['a whole list', ['一', '二', '三'], 'remove', '上 下'],
  ])('%s', (_name, words, action, expected) => {
    const editor = editorWith(nested);
    act(editor, words, action);
    expect(brief(editor)).toBe(expected);
  });

  it('a picture keeps its caption, and the last block leaves an empty paragraph', () => {
    const editor = editorWith(() => [$picture()]);
    act(editor, ['图说'], 'duplicate');
    const blocks = editor.read($documentToJson).root.children;
    expect(blocks.map((block) => [block.type, blockLines(block)[0]])).toEqual([
      ['image', '图说'],
      ['image', '图说'],
    ]);
    editor.update(() => $actOn($unitsOf($getRoot().getChildren()), 'remove'), { discrete: true });
    expect(editor.read($documentToJson).root.children.map((block) => block.type)).toEqual([
      'paragraph',
    ]);
  });
});

describe('a block is dropped', () => {
  it.each<[string, string, string, 'before' | 'after', string]>([
    ['a paragraph behind a list', '上', '下', 'before', '[一,[一甲,一乙],二,三] 上 下'],
    ['an item among nested ones', '三', '一甲', 'after', '上 [一,[一甲,三,一乙],二] 下'],
    [
      'an item between blocks, as its own list',
      '二',
      '上',
      'before',
      '[二] 上 [一,[一甲,一乙],三] 下',
    ],
    ['never into itself', '一', '一乙', 'after', '上 [一,[一甲,一乙],二,三] 下'],
    ['a paragraph never between items', '上', '二', 'after', '上 [一,[一甲,一乙],二,三] 下'],
  ])('%s', (_name, words, target, side, expected) => {
    const editor = editorWith(nested);
    editor.update(
      () => {
        const unit = $unitOf($words(words));
        const place = $unitOf($words(target));
        if (unit && place) $dropUnits([unit], { node: place[0], side });
      },
      { discrete: true },
    );
    expect(brief(editor)).toBe(expected);
  });
});
