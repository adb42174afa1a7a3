import {
  Code2,
  Heading1,
  Heading2,
  Heading3,
  List,
  ListChecks,
  ListOrdered,
  type LucideIcon,
  Pilcrow,
  TextQuote,
} from 'lucide-react';
import { $getSelection, $isRangeSelection, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import {
  $blockAround,
  $createBlockOfKind,
  $kindOf,
  BLOCK_KINDS,
  type BlockKind,
  setBlockKind,
} from '../behaviour/blocks';
import { KEYS } from '../behaviour/key-shortcuts';
import { $insertBlock } from './insert-block';
import type { Insertable } from './insertable';

const ICONS: Readonly<Record<BlockKind, LucideIcon>> = {
  paragraph: Pilcrow,
  h1: Heading1,
  h2: Heading2,
  h3: Heading3,
  quote: TextQuote,
  bullet: List,
  number: ListOrdered,
  check: ListChecks,
  code: Code2,
};

/** The kinds of text: the block at the caret becomes one, or a new one is put below. */
export const TEXT_INSERTABLES: readonly Insertable[] = BLOCK_KINDS.map((kind) => ({
  id: kind,
  group: 'text',
  icon: ICONS[kind],
  keys: KEYS.block[kind],
  run: ({ editor }) => turnOrInsert(editor, kind),
}));

/** A caption stays one, and what is selected as a whole too: there the new block goes below. */
function turnOrInsert(editor: LexicalEditor, kind: BlockKind): void {
  const current = editor.read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection) ? $kindOf($blockAround(selection.anchor.getNode())) : null;
  });
  if (current === null) {
    editor.update(() => void $insertBlock($createBlockOfKind(kind)), { tag: HISTORY_PUSH_TAG });
  } else if (current !== kind) setBlockKind(editor, kind);
}
