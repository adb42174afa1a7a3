import { $createParagraphNode, $getRoot, HISTORY_PUSH_TAG, UNDO_COMMAND } from 'lexical';
import { expect, it } from 'vitest';
import { $line, type Client, merge, pairWith } from '../binding/testing';
import { replaceMatches, findMatches } from '../find/matches';
import { type BlockAction, $actOn } from './actions';
import { $unitsOf } from './units';

const lines = ({ editor }: Client) =>
  editor.read(() =>
    $getRoot()
      .getChildren()
      .map((node) => node.getTextContent()),
  );

/** Two people with the same five paragraphs. */
const pair = () =>
  pairWith(() => void $getRoot().append(...['一', '二', '三', '四', '五'].map($line)));

function act({ editor }: Client, words: string, action: BlockAction): void {
  const $act = () => {
    const nodes = $getRoot()
      .getAllTextNodes()
      .filter((node) => node.getTextContent() === words);
    $actOn($unitsOf(nodes), action);
  };
  editor.update($act, { discrete: true, tag: HISTORY_PUSH_TAG });
}

it('one moves a block, the other writes elsewhere: both are there once', () => {
  const [a, b] = pair();
  act(a, '五', 'moveUp');
  act(a, '五', 'moveUp');
  b.editor.update(() => void $getRoot().getAllTextNodes()[0]?.setTextContent('一号'), {
    discrete: true,
  });
  merge(a, b);
  expect(lines(a)).toEqual(['一号', '二', '五', '三', '四']);
  expect(lines(b)).toEqual(lines(a));
});

it('both duplicate and delete other blocks at once', () => {
  const [a, b] = pair();
  act(a, '二', 'duplicate');
  act(b, '四', 'remove');
  merge(a, b);
  expect(lines(a)).toEqual(['一', '二', '二', '三', '五']);
  expect(lines(b)).toEqual(lines(a));
});

it('one undo takes back a move, and what another wrote meanwhile stays', () => {
  const [a, b] = pair();
  act(a, '一', 'moveDown');
  b.editor.update(() => void $getRoot().getLastChild()?.insertAfter($createParagraphNode()), {
    discrete: true,
  });
  merge(a, b);
  a.editor.dispatchCommand(UNDO_COMMAND, undefined);
  a.editor.read(() => {});
  expect(lines(a)).toEqual(['一', '二', '三', '四', '五', '']);
});

it('one replaces words, the other adds some to the same line: both are there', () => {
  const [a, b] = pair();
  const query = { text: '三', matchCase: false, wholeWord: false, regexp: false };
  replaceMatches(a.editor, findMatches(a.editor, query).matches, '叁', query);
  b.editor.update(
    () => {
      const text = $getRoot().getAllTextNodes()[2];
      text?.setTextContent(`${text.getTextContent()}号`);
    },
    { discrete: true },
  );
  merge(a, b);
  // Of what both put at one place, either may come first; neither is lost.
  expect(['叁号', '号叁']).toContain(lines(a)[2]);
  expect(lines(b)).toEqual(lines(a));
});

it('both move the same block to different places: nothing is lost, and both see the same', () => {
  const [a, b] = pair();
  act(a, '三', 'moveUp');
  act(b, '三', 'moveDown');
  merge(a, b);
  expect(lines(b)).toEqual(lines(a));
  // A move is a removal and a new block: each of the two made one. A block too many can be deleted,
  // one too few could not be brought back. Who of the two comes first is for Yjs to say (it compares
  // random client numbers), so the order of the neighbours is not fixed.
  expect(lines(a).toSorted()).toEqual(['一', '二', '三', '三', '四', '五'].toSorted());
});

it('one moves a block, the other writes in it: the block is there once, both see the same', () => {
  const [a, b] = pair();
  act(a, '三', 'moveUp');
  b.editor.update(
    () => {
      const text = $getRoot().getAllTextNodes()[2];
      text?.setTextContent(`${text.getTextContent()}号`);
    },
    { discrete: true },
  );
  merge(a, b);
  expect(lines(b)).toEqual(lines(a));
  // What the other wrote goes with the block that the move removed: a limit of blocks in Yjs, which
  // cannot be moved, only made again.
  expect(lines(a)).toEqual(['一', '三', '二', '四', '五']);
});
