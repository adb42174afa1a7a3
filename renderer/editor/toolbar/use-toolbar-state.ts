import { $isLinkNode } from '@lexical/link';
import { $getSelectionStyleValueForProperty } from '@lexical/selection';
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_LOW,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { useEffect, useState } from 'react';
import { $blockAround, $kindOf, type BlockKind } from '../behaviour/blocks';

export const FORMATS = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'code',
  'highlight',
] as const;
export type Format = (typeof FORMATS)[number];

/** What the toolbars show about the place where the caret is. */
export type ToolbarState = {
  /** Null where no kind of block can be chosen: in a caption, or without a caret. */
  block: BlockKind | null;
  formats: Readonly<Record<Format, boolean>>;
  colour: string;
  ground: string;
  link: boolean;
  /** Words are selected, and not in a code block. */
  words: boolean;
  /** There is a caret in the text. */
  caret: boolean;
};

const NOTHING: ToolbarState = {
  block: null,
  formats: {
    bold: false,
    italic: false,
    underline: false,
    strikethrough: false,
    code: false,
    highlight: false,
  },
  colour: '',
  ground: '',
  link: false,
  words: false,
  caret: false,
};

/** Follows the caret. The same object is kept while nothing that is shown changes. */
export function useToolbarState(editor: LexicalEditor): ToolbarState {
  const [state, setState] = useState(NOTHING);
  useEffect(() => {
    const follow = () => {
      const next = editor.getEditorState().read($read);
      setState((last) => (JSON.stringify(last) === JSON.stringify(next) ? last : next));
    };
    follow();
    return editor.registerUpdateListener(follow);
  }, [editor]);
  return state;
}

/** Whether there is something to undo and to redo. */
export function useHistoryState(editor: LexicalEditor): { undo: boolean; redo: boolean } {
  const [state, setState] = useState({ undo: false, redo: false });
  useEffect(
    () =>
      mergeRegister(
        editor.registerCommand(
          CAN_UNDO_COMMAND,
          (undo) => {
            setState((last) => (last.undo === undo ? last : { ...last, undo }));
            return false;
          },
          COMMAND_PRIORITY_LOW,
        ),
        editor.registerCommand(
          CAN_REDO_COMMAND,
          (redo) => {
            setState((last) => (last.redo === redo ? last : { ...last, redo }));
            return false;
          },
          COMMAND_PRIORITY_LOW,
        ),
      ),
    [editor],
  );
  return state;
}

function $read(): ToolbarState {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return NOTHING;
  const node = selection.anchor.getNode();
  const block = $kindOf($blockAround(node));
  const has = (format: Format) => selection.hasFormat(format);
  return {
    block,
    formats: {
      bold: has('bold'),
      italic: has('italic'),
      underline: has('underline'),
      strikethrough: has('strikethrough'),
      code: has('code'),
      highlight: has('highlight'),
    },
    colour: $getSelectionStyleValueForProperty(selection, 'color', ''),
    ground: $getSelectionStyleValueForProperty(selection, 'background-color', ''),
    link: $findMatchingParent(node, $isLinkNode) !== null,
    words: !selection.isCollapsed() && block !== 'code' && selection.getTextContent().trim() !== '',
    caret: true,
  };
}
