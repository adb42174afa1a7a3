import { $createCodeNode } from '@lexical/code';
import { createHeadlessEditor } from '@lexical/headless';
import { $createLinkNode } from '@lexical/link';
import { $createListItemNode, $createListNode, $isListItemNode } from '@lexical/list';
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text';
import { $createTableNodeWithDimensions, $isTableNode } from '@lexical/table';
import { createYjsBinding, syncLexicalUpdateToYjs, syncYjsChangesToLexical } from '@lexical/yjs';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isElementNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { $documentToJson } from './block-json';
import {
  $createCalloutNode,
  $createCardNode,
  $createComponentNode,
  $createDividerNode,
  $createFootnoteNode,
  $createFormulaNode,
  $createGalleryNode,
  $createImageNode,
  $createInlineFormulaNode,
  $createQuoteSourceNode,
  $createReadMoreItemNode,
  $createReadMoreNode,
  $createSpacerNode,
  $isCardNode,
  $isComponentNode,
  $isFootnoteNode,
  $isGalleryNode,
  $isImageNode,
  $setCodeWrapped,
  $setHeadingLook,
  documentNodes,
} from './nodes';
import { documentSchema } from './schema';

const HASH = 'a1'.repeat(32);
const idle = () => {};
const provider = {
  awareness: {
    getLocalState: () => null,
    getStates: () => new Map(),
    setLocalState: idle,
    setLocalStateField: idle,
    on: idle,
    off: idle,
  },
  connect: idle,
  disconnect: idle,
  on: idle,
  off: idle,
};

type Client = { editor: LexicalEditor; doc: Y.Doc };

function client(): Client {
  const doc = new Y.Doc();
  const editor = createHeadlessEditor({
    nodes: documentNodes,
    onError: (error) => {
      throw error;
    },
  });
  const binding = createYjsBinding({ editor, id: 'root', doc, docMap: new Map([['root', doc]]) });
  binding.root.getSharedType().observeDeep((events, transaction) => {
    if (transaction.origin !== binding) syncYjsChangesToLexical(binding, provider, events, false);
  });
  editor.registerUpdateListener((update) => {
    syncLexicalUpdateToYjs(
      binding,
      provider,
      update.prevEditorState,
      update.editorState,
      update.dirtyElements,
      update.dirtyLeaves,
      update.normalizedNodes,
      update.tags,
    );
  });
  return { editor, doc };
}

const write = ({ editor }: Client, change: () => void) => editor.update(change, { discrete: true });
const json = ({ editor }: Client) => editor.read($documentToJson);

function merge(a: Client, b: Client): void {
  const [fromA, fromB] = [Y.encodeStateAsUpdate(a.doc), Y.encodeStateAsUpdate(b.doc)];
  Y.applyUpdate(b.doc, fromA);
  Y.applyUpdate(a.doc, fromB);
  // What came from elsewhere must be committed before the next change of one's own: Lexical gives
  // changes of one batch all tags of the batch, and tagged as foreign they would not be sent on.
  for (const { editor } of [a, b]) editor.read(() => {});
}

function pair(build: () => LexicalNode[]): [Client, Client] {
  const [a, b] = [client(), client()];
  write(a, () => $getRoot().append(...build()));
  merge(a, b);
  return [a, b];
}

function $block(index: number): ElementNode {
  const node = $getRoot().getChildAtIndex(index);
  if (!$isElementNode(node)) throw new Error(`block ${index} is not an element`);
  return node;
}

function $image(index: number) {
  const node = $getRoot().getChildAtIndex(index);
  if (!$isImageNode(node)) throw new Error(`block ${index} is not a picture`);
  return node;
}

const $text = (words: string) => $createTextNode(words);
const $picture = () => $createImageNode({ hash: HASH, alt: '旧仓库', width: 1200, height: 800 });

const blocks: [string, () => LexicalNode[]][] = [
  [
    'a paragraph',
    () => [$createParagraphNode().append($text('甲'), $createLineBreakNode(), $text('乙'))],
  ],
  ['a heading', () => [$createHeadingNode('h2').append($text('先学会不改'))]],
  ['a quote', () => [$createQuoteNode().append($text('窗不要动'))]],
  [
    'a nested list',
    () => [
      $createListNode('number').append(
        $createListItemNode().append($text('一')),
        $createListItemNode().append(
          $createListNode('bullet').append($createListItemNode().append($text('之一'))),
        ),
      ),
    ],
  ],
  [
    'a code block',
    () => [$createCodeNode('ts').append($text('let a'), $createLineBreakNode(), $text('b'))],
  ],
  [
    'a link',
    () => [
      $createParagraphNode().append($createLinkNode('https://a.example/').append($text('链接'))),
    ],
  ],
  ['a divider', () => [$createParagraphNode(), $createDividerNode(), $createParagraphNode()]],
  [
    'a picture with a caption',
    () => [$picture().append($text('说明'), $text('粗').toggleFormat('bold'))],
  ],
  ['a table', () => [$createTableNodeWithDimensions(2, 3, true)]],
  [
    'a heading with a look of its own',
    () => {
      const heading = $createHeadingNode('h2').append($text('节'));
      $setHeadingLook(heading, 'ribbon');
      return [heading];
    },
  ],
  [
    'a quote with its source',
    () => [$createQuoteNode().append($text('引'), $createQuoteSourceNode().append($text('谁')))],
  ],
  ['a callout', () => [$createCalloutNode('warning')]],
  [
    'formulas',
    () => [
      $createFormulaNode('E=mc^2'),
      $createParagraphNode().append($text('设'), $createInlineFormulaNode('x'), $text('后')),
    ],
  ],
  [
    'code with long lines that wrap',
    () => {
      const code = $createCodeNode('js').append($text('let a'));
      $setCodeWrapped(code, true);
      return [code];
    },
  ],
  [
    'a picture of another size, linked',
    () => [$picture().setWidthPercent(50).setLink('https://a.example/').setFormat('left')],
  ],
  ['a divider of another look', () => [$createDividerNode('stars')]],
  ['a gallery', () => [$createGalleryNode('strip', [$picture(), $picture().append($text('二'))])]],
  [
    'a card',
    () => [
      $createCardNode({ kind: 'author', hash: HASH, width: 8, height: 8, name: '林晓' }).append(
        $text('茶园主人'),
      ),
    ],
  ],
  [
    'a list to read more',
    () => [
      $createReadMoreNode('推荐阅读').append(
        $createReadMoreItemNode('https://mp.weixin.qq.com/s/a').append($text('旧文')),
        $createReadMoreItemNode('').append($text('又一篇')),
      ),
    ],
  ],
  [
    'a component of WeChat',
    () => [
      $createComponentNode({
        kind: 'profile',
        tag: 'mp-common-profile',
        label: '山间茶事',
        attributes: { 'data-id': 'MzA5' },
      }),
    ],
  ],
  ['empty space', () => [$createSpacerNode(48)]],
  [
    'a footnote',
    () => [
      $createParagraphNode().append($text('茶'), $createFootnoteNode('一种叶子'), $text('。')),
    ],
  ],
];

describe('what one person writes, another reads', () => {
  it.each(blocks)('%s', (_name, build) => {
    const [a, b] = pair(build);
    expect(json(b)).toEqual(json(a));
    expect(documentSchema.parse(a.editor.getEditorState().toJSON())).toEqual(json(a));
    expect(json(a).root.children.length).toBeGreaterThan(0);
  });

  it.each(blocks)('%s comes back from its JSON', (_name, build) => {
    const [a] = pair(build);
    const { editor } = client();
    const state = editor.parseEditorState(JSON.stringify(json(a)));
    expect(state.read($documentToJson)).toEqual(json(a));
  });
});

describe('two people writing offline at once', () => {
  it('keep both words in one caption, and a new alt text', () => {
    const [a, b] = pair(() => [$picture().append($text('仓库'))]);
    write(a, () => $image(0).getAllTextNodes()[0]?.setTextContent('一九八七年的仓库'));
    write(b, () => {
      $image(0).setAlt('红砖墙');
      $image(0).append($createLineBreakNode(), $text('摄影：林晓'));
    });
    merge(a, b);
    expect(json(a)).toEqual(json(b));
    expect(a.editor.read(() => $image(0).getTextContent())).toBe('一九八七年的仓库\n摄影：林晓');
    expect(a.editor.read(() => $image(0).getAlt())).toBe('红砖墙');
  });

  it('agree on one picture when both replace it', () => {
    const [a, b] = pair(() => [$picture()]);
    write(a, () => $image(0).setImage({ hash: 'b2'.repeat(32), width: 10, height: 20 }));
    write(b, () => $image(0).setImage({ hash: 'c3'.repeat(32), width: 30, height: 40 }));
    merge(a, b);
    expect(json(a)).toEqual(json(b));
    const chosen = a.editor.read(() => [$image(0).getHash().slice(0, 2), $image(0).getWidth()]);
    expect([
      ['b2', 10],
      ['c3', 30],
    ]).toContainEqual(chosen);
  });

  it('keep both pictures that go into one gallery, and both captions', () => {
    const [a, b] = pair(() => [$createGalleryNode('two', [$picture(), $picture()])]);
    const $gallery = () => {
      const node = $getRoot().getFirstChild();
      if (!$isGalleryNode(node)) throw new Error('no gallery');
      return node;
    };
    write(a, () => {
      $gallery().append($picture().append($text('左')));
      $gallery().getImages()[0]?.append($text('甲'));
    });
    write(b, () => {
      $gallery()
        .setLayout('three')
        .append($picture().append($text('右')));
      $gallery().getImages()[0]?.append($text('乙'));
    });
    merge(a, b);
    expect(json(a)).toEqual(json(b));
    const [block] = json(a).root.children;
    expect(block).toMatchObject({ type: 'gallery', layout: 'three' });
    expect(block?.type === 'gallery' && block.children).toHaveLength(4);
    for (const word of ['左', '右', '甲', '乙']) expect(JSON.stringify(block)).toContain(word);
  });

  it('keep the words of a card that both write, and its new name', () => {
    const [a, b] = pair(() => [$createCardNode({ kind: 'author' }).append($text('写字的人'))]);
    const $card = () => {
      const node = $getRoot().getFirstChild();
      if (!$isCardNode(node)) throw new Error('no card');
      return node;
    };
    write(a, () => void $card().setName('林晓'));
    write(b, () => void $card().append($text('，住在山里')));
    merge(a, b);
    expect(json(a)).toEqual(json(b));
    expect(json(a).root.children[0]).toMatchObject({ name: '林晓' });
    expect(JSON.stringify(json(a))).toContain('，住在山里');
  });

  it('agree on a note and on a component that both change', () => {
    const [a, b] = pair(() => [
      $createParagraphNode().append($text('茶'), $createFootnoteNode('旧')),
      $createComponentNode({ kind: 'vote', tag: 'mp-common-vote', label: '', attributes: {} }),
    ]);
    const change = (client: Client, words: string) =>
      write(client, () => {
        const note = $block(0).getLastChild();
        if ($isFootnoteNode(note)) note.setNote(words);
        const vote = $getRoot().getChildAtIndex(1);
        if ($isComponentNode(vote)) vote.setProperties({ ...vote.getProperties(), label: words });
      });
    change(a, '甲');
    change(b, '乙');
    merge(a, b);
    expect(json(a)).toEqual(json(b));
    expect(JSON.stringify(json(a))).toMatch(/甲|乙/);
    expect(JSON.stringify(json(a))).not.toContain('旧');
  });

  it('keep a divider and a picture that went in at the same place', () => {
    const [a, b] = pair(() => [$createParagraphNode().append($text('上')), $createParagraphNode()]);
    write(a, () => void $block(0).insertAfter($createDividerNode()));
    write(b, () => void $block(0).insertAfter($picture()));
    merge(a, b);
    expect(json(a)).toEqual(json(b));
    const types = json(a).root.children.map((block) => block.type);
    expect(types.toSorted()).toEqual(['divider', 'image', 'paragraph', 'paragraph']);
  });

  it('keep list items, table cells and code lines of both', () => {
    const [a, b] = pair(() => [
      $createListNode('bullet').append($createListItemNode().append($text('甲'))),
      $createTableNodeWithDimensions(1, 2, false),
      $createCodeNode().append($text('one')),
    ]);
    const $cell = (index: number) => {
      const table = $getRoot().getChildAtIndex(1);
      if (!$isTableNode(table)) throw new Error('no table');
      return table.getAllTextNodes()[index] ?? table.getLastDescendant();
    };
    write(a, () => {
      $block(0).append($createListItemNode().append($text('乙')));
      const first = $block(1).getFirstDescendant();
      if ($isElementNode(first)) first.append($text('左'));
      $block(2).append($createLineBreakNode(), $text('two'));
    });
    write(b, () => {
      const item = $block(0).getFirstChild();
      if ($isListItemNode(item)) item.append($createLineBreakNode(), $text('补充'));
      const last = $cell(9);
      if ($isElementNode(last)) last.append($text('右'));
      $block(2).getAllTextNodes()[0]?.toggleFormat('bold');
    });
    merge(a, b);
    expect(json(a)).toEqual(json(b));
    const words = a.editor.read(() => $getRoot().getTextContent());
    for (const word of ['甲', '乙', '补充', '左', '右', 'one', 'two'])
      expect(words).toContain(word);
  });
});
