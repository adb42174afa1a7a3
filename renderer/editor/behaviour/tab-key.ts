import { $isCodeNode } from '@lexical/code';
import { $isListItemNode } from '@lexical/list';
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  INDENT_CONTENT_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  OUTDENT_CONTENT_COMMAND,
} from 'lexical';
import { $canNest, $selectedBlocks } from './blocks';

/**
 * Tab and Shift-Tab nest list items and indent code. Elsewhere the key keeps its meaning in a
 * window, which is to go on to the next control. (Table cells have their own handler.)
 */
export function registerTabKey(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    KEY_TAB_COMMAND,
    (event) => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return false;
      const blocks = $selectedBlocks(selection);
      const items = blocks.filter($isListItemNode);
      if (items.length > 0) {
        event.preventDefault();
        if (event.shiftKey) return editor.dispatchCommand(OUTDENT_CONTENT_COMMAND, undefined);
        // At the deepest level the key does nothing, rather than jump out of the text.
        return !items.every($canNest) || editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined);
      }
      if (!blocks.some($isCodeNode) || event.shiftKey) return false;
      event.preventDefault();
      selection.insertText('  ');
      return true;
    },
    COMMAND_PRIORITY_LOW,
  );
}
