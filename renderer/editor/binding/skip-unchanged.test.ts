import { createHeadlessEditor } from '@lexical/headless';
import { $createListItemNode, $createListNode } from '@lexical/list';
import { $createHeadingNode } from '@lexical/rich-text';
import { createYjsBinding, syncLexicalUpdateToYjs } from '@lexical/yjs';
import fc from 'fast-check';
import { $createTextNode, $getRoot, $isElementNode, $isTextNode, type LexicalNode } from 'lexical';
import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { $documentToJson } from '../../../core/document/block-json';
import { documentNodes } from '../../../core/document/nodes';
import type { DocumentJson } from '../../../core/document/schema';
import { bindDocument } from './bind-document';
import { createLocalProvider } from './local-awareness';
import { skipUnchangedBlocks } from './skip-unchanged';
import { $line, client } from './testing';

/** An editor of 20 paragraphs whose changes go into a document, and how many blocks a change looks at. */
function watched(skips: boolean): (change: () => void) => number {
  const doc = new Y.Doc();
  const editor = createHeadlessEditor({ nodes: documentNodes });
  const provider = createLocalProvider(doc.clientID);
  const docMap = new Map([['root', doc]]);
  const binding = createYjsBinding({ editor, id: 'root', doc, docMap, rootName: 'root' });
  if (skips) skipUnchangedBlocks(binding);
  editor.registerUpdateListener((update) => {
    const { prevEditorState, editorState, dirtyElements, dirtyLeaves, normalizedNodes } = update;
    syncLexicalUpdateToYjs(
      binding,
      provider,
      prevEditorState,
      editorState,
      dirtyElements,
      dirtyLeaves,
      normalizedNodes,
      update.tags,
    );
  });
  const lines = Array.from({ length: 20 }, (_, index) => `第 ${index} 段`);
  editor.update(() => void $getRoot().append(...lines.map($line)), { discrete: true });
  return (change) => {
    const looks = binding.root._children.flatMap((child) =>
      'syncPropertiesFromLexical' in child ? [vi.spyOn(child, 'syncPropertiesFromLexical')] : [],
    );
    expect(looks).toHaveLength(20);
    editor.update(change, { discrete: true });
    return looks.filter((look) => look.mock.calls.length > 0).length;
  };
}

test('a change looks at the block that it is in, not at all the others', () => {
  const change = () => {
    const text = $getRoot().getAllTextNodes()[7];
    text?.setTextContent(`${text.getTextContent()}多一个字`);
  };
  expect(watched(true)(change)).toBe(1);
  // What it is for: without it the library looks at every one.
  expect(watched(false)(change)).toBe(20);
});

/** One change of an article, at places that come from numbers; `undefined` where there is none such. */
const CHANGES: readonly ((at: number, to: number) => void)[] = [
  (at, to) => void $text(at)?.setTextContent(`改 ${at} ${to}`),
  (at) => void $text(at)?.toggleFormat('bold'),
  (at) => void $text(at)?.splitText(1),
  (at) => void $text(at)?.remove(),
  (at, to) => void $block(to)?.insertAfter($line(`新 ${at}`)),
  (at) => void $block(at)?.remove(),
  (at) => {
    const [block, heading] = [$block(at), $createHeadingNode('h2')];
    if ($isElementNode(block)) block.replace(heading.append($createTextNode('标题')));
  },
  (at, to) => {
    const [one, other] = [$block(at), $block(to)];
    if (one && other && !one.is(other)) other.insertBefore(one);
  },
  (at, to) => {
    const item = $createListItemNode().append($createTextNode(`项 ${to}`));
    $block(at)?.insertBefore($createListNode('bullet').append(item));
  },
  (at, to) => {
    // Words that go from one block into another.
    const [text, block] = [$text(at), $block(to)];
    if (text && $isElementNode(block) && block.getType() === 'paragraph') block.append(text);
  },
];

function $text(at: number) {
  const texts = $getRoot().getAllTextNodes();
  const text = texts[at % Math.max(1, texts.length)];
  return $isTextNode(text) && text.getTextContentSize() > 1 ? text : undefined;
}

function $block(at: number): LexicalNode | undefined {
  const blocks = $getRoot().getChildren();
  return blocks[at % Math.max(1, blocks.length)];
}

test('whatever changes, alone or several at once, reaches the document whole', () => {
  const step = fc.record({
    change: fc.constantFrom(...CHANGES),
    at: fc.nat({ max: 30 }),
    to: fc.nat({ max: 30 }),
  });
  fc.assert(
    fc.property(
      fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { maxLength: 12 }),
      (updates) => {
        const one = client();
        one.editor.update(() => void $getRoot().append(...['甲甲', '乙乙', '丙丙'].map($line)), {
          discrete: true,
        });
        for (const steps of updates) {
          one.editor.update(() => steps.forEach(({ change, at, to }) => change(at, to)), {
            discrete: true,
          });
        }
        expect(readElsewhere(one.doc)).toEqual(one.editor.read($documentToJson));
      },
    ),
    { numRuns: 60 },
  );
});

/** What somebody else reads out of a document. */
function readElsewhere(doc: Y.Doc): DocumentJson {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const editor = createHeadlessEditor({ nodes: documentNodes });
  const binding = bindDocument(editor, copy);
  const read = editor.read($documentToJson);
  binding.dispose();
  return read;
}
