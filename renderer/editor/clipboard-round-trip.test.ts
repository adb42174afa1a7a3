// @vitest-environment jsdom
import { createHeadlessEditor } from '@lexical/headless';
import { $generateHtmlFromNodes } from '@lexical/html';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentWith, paragraph, table } from '../../core/document/build';
import { documentNodes } from '../../core/document/nodes';
import { type BlockJson, documentSchema } from '../../core/document/schema';
import { arbitraryDocument } from '../../core/document/testing/arbitrary-document';
import { shapesOf } from '../../core/document/testing/shape';
import { importHtml } from '../../core/import/html';
import { finishImport } from '../../core/import/imported';

const size = { width: 1080, height: 720 };
const find = (reference: string) => {
  const hash = /([0-9a-f]{64})/.exec(reference)?.[1];
  return hash ? { hash, ...size } : null;
};

/** Lexical writes only tables whose rows fill a rectangle; others come from no editor. */
function regular(block: BlockJson): BlockJson {
  if (block.type !== 'table') return block;
  const width = Math.max(1, ...block.children.map((row) => row.children.length));
  const cell = { headerState: 0, colSpan: 1, rowSpan: 1 };
  const rows = block.children.map((row) =>
    Array.from({ length: width }, (_, column) => {
      const children = row.children[column]?.children ?? [paragraph([])];
      return { ...cell, children: children.map(regular) };
    }),
  );
  return rows.length > 0 ? table<BlockJson>(rows) : paragraph([]);
}

test('document → HTML of the clipboard → document keeps the blocks and their words', () => {
  const editor = createHeadlessEditor({
    nodes: documentNodes,
    onError: (error) => {
      throw error;
    },
  });
  fc.assert(
    fc.property(arbitraryDocument, (any) => {
      const document = documentWith(any.root.children.map(regular));
      editor.setEditorState(editor.parseEditorState(JSON.stringify(document)));
      const html = editor.read(() => $generateHtmlFromNodes(editor));
      const read = finishImport(importHtml(html), find).document;
      // Lists of one kind that follow one another are one to Lexical, as soon as it has them.
      const held = documentSchema.parse(editor.getEditorState().toJSON());
      expect(shapesOf(read)).toEqual(shapesOf(held));
    }),
    { numRuns: 30 },
  );
});
