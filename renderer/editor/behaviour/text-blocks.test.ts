import { createHeadlessEditor } from '@lexical/headless';
import { $createHeadingNode, $createQuoteNode, registerRichText } from '@lexical/rich-text';
import { registerList } from '@lexical/list';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { $documentToJson } from '../../../core/document/block-json';
import { callout, formula, paragraph, quote, text } from '../../../core/document/build';
import {
  $createCalloutNode,
  $createQuoteSourceNode,
  $isCalloutNode,
  $isCalloutTitleNode,
  $setHeadingLook,
  documentNodes,
} from '../../../core/document/nodes';
import { documentSchema } from '../../../core/document/schema';
import { registerCallout } from '../callout/register-callout';
import { $toggleSource, registerQuote } from '../quote/register-quote';
import { registerShortcuts } from './markdown-shortcuts';
import { registerStructure } from './structure';

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
    registerStructure(editor),
    registerQuote(editor),
    registerCallout(editor),
    registerShortcuts(editor),
  );
  change(editor, () => void $getRoot().append($createParagraphNode()).selectStart());
  return editor;
}

function change(editor: LexicalEditor, run: () => void): void {
  editor.update(run, { discrete: true });
}

function type(editor: LexicalEditor, words: string): void {
  for (const letter of words) {
    change(editor, () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText(letter);
    });
    editor.read(() => {});
  }
}

function enter(editor: LexicalEditor): void {
  change(editor, () => void editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined));
}

function blocks(editor: LexicalEditor) {
  const document = editor.read($documentToJson);
  expect(documentSchema.parse(document)).toEqual(document);
  return document.root.children;
}

describe('a quote', () => {
  it('keeps its source last, and one only', () => {
    const editor = newEditor();
    change(editor, () => {
      const source = (words: string) => $createQuoteSourceNode().append($createTextNode(words));
      const json = $createQuoteNode().append(source('一'), $createTextNode('引'), source('二'));
      $getRoot().clear().append(json);
    });
    expect(JSON.stringify(blocks(editor))).toMatch(/一.*引.*quote-source.*二/);
    expect(JSON.stringify(blocks(editor)).match(/quote-source/g)).toHaveLength(1);
  });

  it('goes on in a new line by Enter where it has a source, which Enter leaves', () => {
    const editor = newEditor();
    type(editor, '> 引');
    change(editor, () => {
      const block = $getRoot().getFirstChildOrThrow();
      if (block.getType() === 'quote' && $isElementNode(block))
        block.append($createQuoteSourceNode());
      block.selectStart();
    });
    enter(editor);
    expect(blocks(editor)).toHaveLength(1);
    change(editor, () => void $getRoot().getLastDescendant()?.selectEnd());
    enter(editor);
    expect(blocks(editor).map((block) => block.type)).toEqual(['quote', 'paragraph']);
  });

  it('that becomes a paragraph keeps the words of its source', () => {
    const editor = newEditor();
    change(editor, () => {
      const json = $createQuoteNode().append($createTextNode('引'));
      $getRoot().clear().append(json);
      $toggleSource(json);
      json.getLastDescendant()?.selectEnd();
    });
    type(editor, '谁');
    expect(blocks(editor)).toMatchObject([quote([text('引')], [text('谁')])]);
    change(editor, () => {
      const json = $getRoot().getFirstChildOrThrow();
      json.replace($createParagraphNode(), true);
    });
    const [block] = blocks(editor);
    expect(block?.type).toBe('paragraph');
    expect(JSON.stringify(block)).toMatch(/引.*linebreak.*谁/);
  });
});

describe('a callout', () => {
  it('is made by Markdown, with the rest of the line as its title', () => {
    const editor = newEditor();
    type(editor, '[!tip] 窍门');
    expect(blocks(editor)).toMatchObject([callout('tip', [text('窍门')], [paragraph([])])]);
  });

  it('always has a title and a block, and stands in the body', () => {
    const editor = newEditor();
    change(editor, () => {
      const inner = $createCalloutNode('tip');
      const outer = $createCalloutNode('note');
      outer.clear();
      outer.append($createTextNode('散'), inner);
      $getRoot().clear().append(outer);
    });
    expect(blocks(editor)).toMatchObject([
      callout('note', [], [paragraph([text('散')])]),
      callout('tip', [], [paragraph([])]),
    ]);
  });

  it('is left by Enter in an empty paragraph at its end', () => {
    const editor = newEditor();
    change(editor, () => {
      const box = $createCalloutNode('note');
      $getRoot().clear().append(box);
      box.getLastDescendant()?.selectEnd();
    });
    type(editor, '文');
    enter(editor);
    enter(editor);
    expect(blocks(editor)).toMatchObject([
      callout('note', [], [paragraph([text('文')])]),
      paragraph([]),
    ]);
  });

  it('goes by Backspace at the start of its title; what is in it stays', () => {
    const editor = newEditor();
    type(editor, '[!note] 题');
    change(editor, () => {
      const box = $getRoot().getFirstChildOrThrow();
      const title = $isCalloutNode(box) ? box.getFirstChild() : null;
      if ($isCalloutTitleNode(title)) title.collapseAtStart();
    });
    expect(blocks(editor).map((block) => block.type)).toEqual(['paragraph', 'paragraph']);
  });
});

describe('a formula', () => {
  it('is made of dollar signs, and writing goes on behind it', () => {
    const editor = newEditor();
    type(editor, '设$x^2$后');
    expect(JSON.stringify(blocks(editor))).toMatch(/设.*inline-formula.*"latex":"x\^2".*后/);
  });

  it('is not made of sums of money', () => {
    const editor = newEditor();
    type(editor, '一杯 $5 两杯 $9');
    expect(JSON.stringify(blocks(editor))).not.toContain('formula');
  });

  it('stands alone after two dollar signs', () => {
    const editor = newEditor();
    type(editor, '$$ ');
    expect(blocks(editor)[0]).toMatchObject(formula(''));
  });
});

it('the look of a heading goes into the document and out again', () => {
  const editor = newEditor();
  change(editor, () => {
    const heading = $createHeadingNode('h2').append($createTextNode('节'));
    $setHeadingLook(heading, 'ribbon');
    $getRoot().clear().append(heading);
  });
  const document = editor.read($documentToJson);
  expect(document.root.children[0]).toMatchObject({ type: 'heading', $: { look: 'ribbon' } });
  const other = newEditor();
  other.setEditorState(other.parseEditorState(JSON.stringify(document)));
  expect(other.read($documentToJson)).toEqual(document);
});
