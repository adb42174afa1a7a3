import { createHeadlessEditor } from '@lexical/headless';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { $documentToJson } from '../../../core/document/block-json';
import { documentNodes } from '../../../core/document/nodes';
import { bindDocument } from './bind-document';

function newEditor(): LexicalEditor {
  return createHeadlessEditor({
    nodes: documentNodes,
    onError: (error) => {
      throw error;
    },
  });
}

const write = (editor: LexicalEditor, text: string) =>
  editor.update(() => $getRoot().append($createParagraphNode().append($createTextNode(text))), {
    discrete: true,
  });

const words = (editor: LexicalEditor) =>
  editor.read(() =>
    $getRoot()
      .getChildren()
      .map((node) => node.getTextContent()),
  );

/** What somebody else would read out of the document. */
function readElsewhere(doc: Y.Doc): string[] {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const editor = newEditor();
  bindDocument(editor, copy);
  return words(editor);
}

describe('an editor bound to a document', () => {
  it('gives a new body exactly one paragraph, which undo does not take away', () => {
    const doc = new Y.Doc();
    const editor = newEditor();
    bindDocument(editor, doc);
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(words(editor)).toEqual(['']);
    expect(readElsewhere(doc)).toEqual(['']);
  });

  it('writes what is written, at once', () => {
    const doc = new Y.Doc();
    const editor = newEditor();
    bindDocument(editor, doc);
    write(editor, '甲');
    expect(readElsewhere(doc)).toEqual(['', '甲']);
  });

  it('shows what comes from elsewhere and goes on writing after it', () => {
    const doc = new Y.Doc();
    const [one, two] = [newEditor(), newEditor()];
    bindDocument(one, doc);
    bindDocument(two, doc);
    write(one, '甲');
    expect(words(two)).toEqual(['', '甲']);
    write(two, '乙');
    expect(words(one)).toEqual(['', '甲', '乙']);
    expect(one.read($documentToJson)).toEqual(two.read($documentToJson));
  });

  it('loses neither of two changes that come in the same moment', () => {
    const doc = new Y.Doc();
    const [one, two] = [newEditor(), newEditor()];
    bindDocument(one, doc);
    bindDocument(two, doc);
    two.update(() => void $getRoot().append($createParagraphNode().append($createTextNode('乙'))));
    write(one, '甲');
    write(two, '丙');
    expect(words(one).toSorted()).toEqual(['', '丙', '乙', '甲']);
    expect(words(two)).toEqual(words(one));
    expect(readElsewhere(doc)).toEqual(words(one));
  });

  it('can be let go and bound again, as React does in development, without doubling anything', () => {
    const doc = new Y.Doc();
    const editor = newEditor();
    const first = bindDocument(editor, doc);
    write(editor, '甲');
    first.dispose();
    bindDocument(editor, doc);
    write(editor, '乙');
    expect(words(editor)).toEqual(['', '甲', '乙']);
    expect(readElsewhere(doc)).toEqual(['', '甲', '乙']);
  });

  it('writes a change that was still waiting when it was let go', () => {
    const doc = new Y.Doc();
    const editor = newEditor();
    const binding = bindDocument(editor, doc);
    editor.update(() => void $getRoot().getFirstChildOrThrow().insertAfter($createParagraphNode()));
    binding.dispose();
    expect(readElsewhere(doc)).toEqual(['', '']);
  });

  it('no longer writes once it was let go', () => {
    const doc = new Y.Doc();
    const editor = newEditor();
    bindDocument(editor, doc).dispose();
    write(editor, '甲');
    expect(readElsewhere(doc)).toEqual(['']);
  });

  it('takes back its own change, never that of others, and brings it back', () => {
    const doc = new Y.Doc();
    const [one, two] = [newEditor(), newEditor()];
    bindDocument(one, doc);
    bindDocument(two, doc);
    write(one, '我的');
    write(two, '别人的');
    one.dispatchCommand(UNDO_COMMAND, undefined);
    expect(words(one)).toEqual(['', '别人的']);
    one.dispatchCommand(REDO_COMMAND, undefined);
    expect(words(one).toSorted()).toEqual(['', '别人的', '我的']);
    expect(words(two)).toEqual(words(one));
  });
});

it('what is typed right after a step of its own is not undone with it', () => {
  const editor = newEditor();
  const binding = bindDocument(editor, new Y.Doc());
  const step = () => write(editor, '贴进来的');
  editor.update(step, { discrete: true, tag: HISTORY_PUSH_TAG });
  write(editor, '打的字');
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(words(editor)).toContain('贴进来的');
  expect(words(editor)).not.toContain('打的字');
  binding.dispose();
});
