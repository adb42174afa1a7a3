import { $insertGeneratedNodes } from '@lexical/clipboard';
import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  $parseSerializedNode,
  type LexicalEditor,
  type LexicalNode,
  PASTE_TAG,
} from 'lexical';
import type { BlockJson } from '../../../core/document/schema';
import { HOLD_STEP_COMMAND } from '../binding/undo';
import { documentFeed } from '../feed/document-feed';

/** As many blocks as can be put in without anyone noticing. */
const AT_ONCE = 60;

/** Milliseconds that a piece of a long paste may take: so long a key may have to wait. */
const PIECE = 60;

/** A paste that is on its way. */
export type PasteUnderWay = {
  /** Puts in at once all that is still to come. */
  finish(): void;
};

/**
 * Puts pasted blocks in where the caret is. Of a long paste, the beginning and the end come at once,
 * so that the caret is where it will be and the writing can go on; what is between follows piece by
 * piece. All of it, with what is typed meanwhile, is one step for undo; undone on the way, the rest
 * does not come any more.
 */
export function insertPasted(editor: LexicalEditor, blocks: readonly BlockJson[]): PasteUnderWay {
  editor.dispatchCommand(HOLD_STEP_COMMAND, true);
  let rest: readonly BlockJson[] = [];
  let after = '';
  const $first = () => {
    const selection = $getSelection() ?? $getRoot().selectEnd();
    const cut = $isRangeSelection(selection) && $isLineOfBody(selection.focus.getNode());
    const gap = cut ? gapOf(blocks) : null;
    const head = blocks.slice(0, gap?.from).map($parseSerializedNode);
    const tail = gap ? blocks.slice(gap.to).map($parseSerializedNode) : [];
    $insertGeneratedNodes(editor, [...head, ...tail], selection);
    if (!gap) return;
    rest = blocks.slice(gap.from, gap.to);
    after = head.at(-1)?.getKey() ?? '';
  };
  const $next = (most: number) => {
    let place = $getNodeByKey(after);
    if (!place || !$isRootNode(place.getParent())) {
      rest = [];
      return;
    }
    for (const block of rest.slice(0, most)) {
      place = place.insertAfter($parseSerializedNode(block), false);
    }
    rest = rest.slice(most);
    after = place.getKey();
  };
  const put = ($put: () => void) => editor.update($put, { discrete: true, tag: PASTE_TAG });
  // The preview, the counters and the check are made anew of the whole, not of each piece.
  const tellOthers = documentFeed(editor).hold();
  const end = () => {
    editor.dispatchCommand(HOLD_STEP_COMMAND, false);
    tellOthers();
  };

  put($first);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const goOn = (most: number) => {
    const begun = performance.now();
    put(() => $next(most));
    const pace = PIECE / Math.max(1, performance.now() - begun);
    // A turn of its own for each piece: keys that were pressed meanwhile come first.
    if (rest.length > 0) timer = setTimeout(goOn, 0, sizeOfNext(most, pace));
    else end();
  };
  if (rest.length > 0) timer = setTimeout(goOn, 0, AT_ONCE);
  else end();
  return {
    finish() {
      if (rest.length === 0) return;
      clearTimeout(timer);
      goOn(rest.length);
    },
  };
}

/** Whether a node is in a paragraph between the blocks of the body: a paste there makes blocks. */
function $isLineOfBody(node: LexicalNode): boolean {
  return $isParagraphNode(node.getTopLevelElement());
}

/** How many blocks come next, as the last piece was quick or slow. */
function sizeOfNext(last: number, pace: number): number {
  return Math.max(AT_ONCE, Math.round(last * Math.min(pace, 3)));
}

/** What of a long paste can wait: from after a paragraph near its beginning up to its last block. */
function gapOf(blocks: readonly BlockJson[]): { from: number; to: number } | null {
  const to = blocks.length - 1;
  const last = blocks.findIndex(({ type }, at) => at >= AT_ONCE - 1 && type === 'paragraph');
  return last > 0 && to - last > AT_ONCE ? { from: last + 1, to } : null;
}
