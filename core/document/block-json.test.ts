import { $createLinkNode } from '@lexical/link';
import { $createCodeNode } from '@lexical/code';
import { createHeadlessEditor } from '@lexical/headless';
import { $createParagraphNode, $createTabNode, $createTextNode, $getRoot } from 'lexical';
import type { LexicalNode } from 'lexical';
import { expect, it } from 'vitest';
import { $documentToJson } from './block-json';
import { $createImageNode, documentNodes } from './nodes';
import { documentSchema } from './schema';

function read(build: () => LexicalNode[]) {
  const editor = createHeadlessEditor({ nodes: documentNodes });
  editor.update(() => void $getRoot().append(...build()), { discrete: true });
  return editor.read($documentToJson);
}

it('is what the schema says, for what the schema knows', () => {
  const json = read(() => [$createParagraphNode().append($createTextNode('甲'))]);
  expect(documentSchema.parse(json)).toEqual(json);
});

it('reads a tab as text', () => {
  const json = read(() => [$createParagraphNode().append($createTabNode())]);
  expect(json.root.children[0]).toMatchObject({ children: [{ type: 'text', text: '\t' }] });
});

it('keeps the words of a block that no schema knows, and the blocks around it', () => {
  const json = read(() => [
    $createParagraphNode().append($createTextNode('上')),
    $createCodeNode().append($createLinkNode('https://a.example').append($createTextNode('码'))),
    $createImageNode({ hash: 'no hash', alt: '', width: 1, height: 1 }).append(
      $createTextNode('说明'),
    ),
    $createParagraphNode().append($createTextNode('下')),
  ]);
  expect(documentSchema.safeParse(json).success).toBe(true);
  const words = json.root.children.map(
    (block) => JSON.stringify(block).match(/"text":"([^"]*)"/)?.[1],
  );
  expect(words).toEqual(['上', '码', '说明', '下']);
});
