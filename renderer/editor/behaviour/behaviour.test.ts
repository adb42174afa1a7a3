import { createHeadlessEditor } from '@lexical/headless';
import { registerList } from '@lexical/list';
import { registerRichText } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $createTabNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { $createLinkNode } from '@lexical/link';
import { describe, expect, it } from 'vitest';
import { $documentToJson } from '../../../core/document/block-json';
import { $createImageNode, documentNodes } from '../../../core/document/nodes';
import type { BlockJson } from '../../../core/document/schema';
import { setBlockKind } from './blocks';
import { registerShortcuts } from './markdown-shortcuts';
import { registerSafeContent } from './safe-content';
import { registerStructure } from './structure';

const HASH = 'ab'.repeat(32);

function newEditor(): LexicalEditor {
  const editor = createHeadlessEditor({
    nodes: documentNodes,
    onError: (error) => {
      throw error;
    },
  });
  mergeRegister(
    registerRichText(editor),
    registerList(editor),
    registerSafeContent(editor),
    registerStructure(editor),
    registerShortcuts(editor),
  );
  change(editor, () => void $getRoot().append($createParagraphNode()).selectStart());
  return editor;
}

function change(editor: LexicalEditor, run: () => void): void {
  editor.update(run, { discrete: true });
}

/** Types as a person does, one character in one update. */
function type(editor: LexicalEditor, text: string): void {
  for (const letter of text) {
    change(editor, () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText(letter);
    });
    // A shortcut does its work in an update of its own.
    editor.read(() => {});
  }
}

function blocks(editor: LexicalEditor): BlockJson[] {
  return editor.read($documentToJson).root.children;
}

/** A block in one line: its kind, and its words with their format bits. */
function brief(block: BlockJson): string {
  const kind =
    block.type === 'heading' ? block.tag : block.type === 'list' ? block.tag : block.type;
  return `${kind} ${JSON.stringify(block).match(/"text":"[^"]*","format":\d+|"url":"[^"]*"/g) ?? ''}`
    .replaceAll(/"text":"([^"]*)","format":(\d+)/g, '$1/$2')
    .replaceAll(/"url":"([^"]*)"/g, '<$1>');
}

describe('Markdown that is typed', () => {
  it.each([
    ['# 题', 'h1 题/0'],
    ['## 题', 'h2 题/0'],
    ['### 题', 'h3 题/0'],
    ['> 引', 'quote 引/0'],
    ['- 甲', 'ul 甲/0'],
    ['1. 甲', 'ol 甲/0'],
    ['**粗**', 'paragraph 粗/1'],
    ['*斜*', 'paragraph 斜/2'],
    ['~~删~~', 'paragraph 删/4'],
    ['`码`', 'paragraph 码/16'],
    ['[链](https://a.example)', 'paragraph <https://a.example>,链/0'],
    ['[链](javascript:x)', 'paragraph [链](javascript:x)/0'],
    ['#### 题', 'paragraph #### 题/0'],
  ])('%s', (typed, expected) => {
    const editor = newEditor();
    type(editor, typed);
    expect(blocks(editor).map(brief)).toEqual([expected]);
  });

  it('makes a divider of three hyphens, and the writing goes on below', () => {
    const editor = newEditor();
    type(editor, '--- 下面');
    expect(blocks(editor).map(brief)).toEqual(['divider ', 'paragraph 下面/0']);
    const other = newEditor();
    type(other, '---');
    change(other, () => void other.dispatchCommand(KEY_ENTER_COMMAND, null));
    expect(blocks(other).map(brief)).toContain('divider ');
  });

  it('never replaces the picture whose caption it is typed into', () => {
    for (const typed of ['# 题', '- 甲', '> 引', '--- ', '``` ']) {
      const editor = newEditor();
      change(editor, () => {
        const image = $createImageNode({ hash: HASH, alt: '', width: 1, height: 1 });
        $getRoot().clear().append(image);
        image.select();
      });
      type(editor, typed);
      expect(blocks(editor).map((block) => block.type)).toEqual(['image']);
    }
  });
});

describe('kinds of block', () => {
  it('change back and forth, list items included', () => {
    const editor = newEditor();
    type(editor, '- 甲');
    setBlockKind(editor, 'h2');
    expect(blocks(editor).map(brief)).toEqual(['h2 甲/0']);
    setBlockKind(editor, 'number');
    expect(blocks(editor).map(brief)).toEqual(['ol 甲/0']);
    setBlockKind(editor, 'number');
    expect(blocks(editor).map(brief)).toEqual(['paragraph 甲/0']);
    setBlockKind(editor, 'code');
    expect(blocks(editor).map(brief)).toEqual(['code 甲/0']);
  });

  it('leave a picture between the selected blocks a picture', () => {
    const editor = newEditor();
    change(editor, () => {
      const image = $createImageNode({ hash: HASH, alt: '', width: 1, height: 1 });
      const [above, below] = ['上', '下'].map((t) =>
        $createParagraphNode().append($createTextNode(t)),
      );
      if (above && below) $getRoot().clear().append(above, image, below);
      $getRoot().select(0, 3);
    });
    setBlockKind(editor, 'bullet');
    expect(blocks(editor).map((b) => b.type)).toEqual(['paragraph', 'image', 'paragraph']);
    setBlockKind(editor, 'h2');
    expect(blocks(editor).map((b) => b.type)).toEqual(['heading', 'image', 'heading']);
  });
});

describe('what comes in from elsewhere', () => {
  it('loses links of unsafe schemes, foreign pictures, tabs and styles, and keeps its words', () => {
    const editor = newEditor();
    change(editor, () => {
      const paragraph = $createParagraphNode().append(
        $createLinkNode('javascript:alert(1)').append($createTextNode('坏链')),
        $createTabNode(),
        $createTextNode('红').setStyle('color: rgb(255, 0, 0); font-size: 40px; position: fixed'),
      );
      const foreign = $createImageNode({ hash: 'x', alt: '', width: 1, height: 1 });
      $getRoot().clear().append(paragraph, foreign);
    });
    const [paragraph, ...others] = blocks(editor);
    expect(others).toEqual([]);
    expect(paragraph && brief(paragraph)).toBe('paragraph 坏链  /0,红/0');
    expect(JSON.stringify(paragraph)).toContain('"style":"color: #f00;"');
  });

  it('has pictures taken out of the paragraphs they came in', () => {
    const editor = newEditor();
    change(editor, () => {
      const image = $createImageNode({ hash: HASH, alt: '', width: 1, height: 1 });
      const paragraph = $createParagraphNode();
      $getRoot().clear().append(paragraph);
      paragraph.append($createTextNode('前'), image, $createTextNode('后'));
    });
    expect(blocks(editor).map(brief)).toEqual(['paragraph 前/0', 'image ', 'paragraph 后/0']);
  });
});
