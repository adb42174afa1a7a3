import { $getLexicalContent, $insertGeneratedNodes } from '@lexical/clipboard';
import { createHeadlessEditor } from '@lexical/headless';
import { registerList } from '@lexical/list';
import { registerRichText } from '@lexical/rich-text';
import {
  $createTableNodeWithDimensions,
  $createTableSelectionFrom,
  $isTableNode,
  $isTableRowNode,
  $isTableCellNode,
  registerTablePlugin,
} from '@lexical/table';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $parseSerializedNode,
  $setSelection,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { $documentToJson } from '../../../core/document/block-json';
import { $createDividerNode, $createImageNode, documentNodes } from '../../../core/document/nodes';
import { blockLines } from '../../../core/document/text';
import { $selectWhole } from '../behaviour/solid-blocks';
import { registerPasteOver } from './paste-over';

function editorWith(build: () => LexicalNode[]): LexicalEditor {
  const editor = createHeadlessEditor({
    nodes: documentNodes,
    onError: (error) => {
      throw error;
    },
  });
  registerRichText(editor);
  registerList(editor);
  registerTablePlugin(editor);
  registerPasteOver(editor);
  editor.update(() => void $getRoot().append(...build()), { discrete: true });
  return editor;
}

const $p = (words: string) => $createParagraphNode().append($createTextNode(words));
const $picture = () =>
  $createImageNode({ hash: 'ab'.repeat(32), alt: '', width: 1, height: 1 }).append(
    $createTextNode('图说'),
  );

/** Selects, then pastes blocks over what is selected. */
function pasteOver(editor: LexicalEditor, select: () => void, paste: () => LexicalNode[]): void {
  editor.update(select, { discrete: true });
  const $paste = () => {
    const selection = $getSelection();
    if (selection) $insertGeneratedNodes(editor, paste(), selection);
  };
  editor.update($paste, { discrete: true });
}

const brief = (editor: LexicalEditor) =>
  editor
    .read($documentToJson)
    .root.children.map((block) => `${block.type}:${blockLines(block).join('/')}`);

const $nth = (index: number) => {
  const node = $getRoot().getChildAtIndex(index);
  if (!node) throw new Error('no such block');
  return node;
};

describe('a paste over', () => {
  const article = () => [$p('上'), $picture(), $createDividerNode(), $p('下')];

  it('a selected picture takes its place', () => {
    const editor = editorWith(article);
    pasteOver(
      editor,
      () => $selectWhole($nth(1)),
      () => [$p('新一'), $p('新二')],
    );
    expect(brief(editor)).toEqual([
      'paragraph:上',
      'paragraph:新一',
      'paragraph:新二',
      'divider:',
      'paragraph:下',
    ]);
  });

  it('a selected divider with a picture leaves no empty line', () => {
    const editor = editorWith(article);
    pasteOver(
      editor,
      () => $selectWhole($nth(2)),
      () => [$picture()],
    );
    expect(brief(editor)).toEqual(['paragraph:上', 'image:图说', 'image:图说', 'paragraph:下']);
  });

  it('the only block leaves what was pasted', () => {
    const editor = editorWith(() => [$picture()]);
    pasteOver(
      editor,
      () => $selectWhole($nth(0)),
      () => [$p('新')],
    );
    expect(brief(editor)).toEqual(['paragraph:新']);
  });

  it('selected cells empties them and fills the first', () => {
    const editor = editorWith(() => [$createTableNodeWithDimensions(2, 2, false)]);
    const $cells = () => {
      const table = $nth(0);
      if (!$isTableNode(table)) throw new Error('no table');
      const cells = table
        .getChildren()
        .flatMap((row) => ($isTableRowNode(row) ? row.getChildren() : []));
      return { table, cells: cells.filter($isTableCellNode) };
    };
    editor.update(
      () => {
        for (const [index, cell] of $cells().cells.entries()) cell.clear().append($p(`格${index}`));
      },
      { discrete: true },
    );
    pasteOver(
      editor,
      () => {
        const { table, cells } = $cells();
        const [first, second] = cells;
        if (first && second) $setSelection($createTableSelectionFrom(table, first, second));
      },
      () => [$p('新一'), $p('新二')],
    );
    expect(brief(editor)).toEqual(['table:新一/新二//格2/格3']);
  });
});

it('a picture pasted between words stays one, and the words stay words', () => {
  const editor = editorWith(() => [$p('上下')]);
  pasteOver(
    editor,
    () => void $getRoot().getAllTextNodes()[0]?.select(1, 1),
    () => [$picture()],
  );
  expect(brief(editor)).toEqual(['paragraph:上', 'image:图说', 'paragraph:下']);
});

it('a selected picture is copied with its caption', () => {
  const editor = editorWith(() => [$p('上'), $picture()]);
  editor.update(() => $selectWhole($nth(1)), { discrete: true });
  const copied = editor.read(() => $getLexicalContent(editor));
  const schema = z.object({
    nodes: z.array(z.looseObject({ type: z.string(), version: z.number() })),
  });
  const { nodes } = schema.parse(JSON.parse(copied ?? ''));
  const other = editorWith(() => [$p('别处')]);
  pasteOver(
    other,
    () => void $getRoot().selectEnd(),
    () => nodes.map($parseSerializedNode),
  );
  expect(brief(other).slice(0, 2)).toEqual(['paragraph:别处', 'image:图说']);
});
