import { createHeadlessEditor } from '@lexical/headless';
import { $createListItemNode, $createListNode } from '@lexical/list';
import { $createParagraphNode, $createTextNode, $getRoot, $isElementNode } from 'lexical';
import { describe, expect, it } from 'vitest';
import { $documentToJson } from '../../../core/document/block-json';
import { $createDividerNode, $createImageNode, documentNodes } from '../../../core/document/nodes';
import type { DocumentJson } from '../../../core/document/schema';
import { documentFeed } from './document-feed';
import { documentStats } from './document-stats';

function followed() {
  const editor = createHeadlessEditor({ nodes: documentNodes });
  const seen: DocumentJson[] = [];
  const change = (run: () => void) => editor.update(run, { discrete: true });
  change(() => {
    const image = $createImageNode({ hash: 'ab'.repeat(32), alt: '', width: 3, height: 2 });
    $getRoot().append(
      $createParagraphNode().append($createTextNode('第一 段')),
      $createListNode('bullet').append($createListItemNode().append($createTextNode('项'))),
      $createDividerNode(),
      image.append($createTextNode('说明😀')),
    );
  });
  const feed = documentFeed(editor);
  const see = () => void seen.push(feed.get());
  see();
  const stop = feed.subscribe(see);
  return { editor, seen, change, stop };
}

describe('the body as document JSON', () => {
  it('is told after each change, and is what the whole body is', () => {
    const { editor, seen, change, stop } = followed();
    change(() => void $getRoot().append($createParagraphNode()));
    expect(seen).toHaveLength(2);
    expect(seen[1]).toEqual(editor.read($documentToJson));
    stop();
    change(() => void $getRoot().append($createParagraphNode()));
    expect(seen).toHaveLength(2);
  });

  it('keeps every block that did not change as the same object', () => {
    const { editor, seen, change } = followed();
    change(() => {
      const list = $getRoot().getChildAtIndex(1);
      if ($isElementNode(list)) list.getAllTextNodes()[0]?.setTextContent('改');
    });
    const [before, after] = seen.map((document) => document.root.children);
    expect(after?.map((block, index) => block === before?.[index])).toEqual([
      true,
      false,
      true,
      true,
    ]);
    expect(seen[1]).toEqual(editor.read($documentToJson));
  });

  it('is told once, and whole, of what comes while it is held', () => {
    const { editor, seen, change } = followed();
    const append = () => change(() => void $getRoot().append($createParagraphNode()));
    const holds = [documentFeed(editor).hold(), documentFeed(editor).hold()];
    append();
    append();
    holds[0]?.();
    holds[0]?.();
    append();
    expect(seen).toHaveLength(1);
    holds[1]?.();
    expect(seen).toHaveLength(2);
    expect(seen[1]).toEqual(editor.read($documentToJson));
    documentFeed(editor).hold()();
    expect(seen).toHaveLength(2);
    append();
    expect(seen).toHaveLength(3);
  });

  it('follows blocks that are moved and removed', () => {
    const { editor, seen, change } = followed();
    change(() => void $getRoot().getFirstChild()?.insertBefore($getRoot().getLastChildOrThrow()));
    change(() => $getRoot().getChildAtIndex(1)?.remove());
    expect(seen.at(-1)).toEqual(editor.read($documentToJson));
    expect(seen.at(-1)?.root.children.map((block) => block.type)).toEqual([
      'image',
      'list',
      'divider',
    ]);
  });

  it('is counted without white space, captions and emoji included', () => {
    const { seen } = followed();
    expect(seen[0] && documentStats(seen[0])).toEqual({ characters: 7, images: 1 });
  });
});
