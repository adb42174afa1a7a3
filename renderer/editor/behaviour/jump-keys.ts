import {
  $getRoot,
  $getSelection,
  $isNodeSelection,
  COMMAND_PRIORITY_LOW,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
} from 'lexical';

/**
 * Ctrl (or Cmd) with Home and End from a block that is selected as a whole. There is no caret then
 * that the browser could move.
 */
export function registerJumpKeys(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    KEY_DOWN_COMMAND,
    (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return false;
      if (event.key !== 'Home' && event.key !== 'End') return false;
      if (!$isNodeSelection($getSelection())) return false;
      event.preventDefault();
      if (event.key === 'Home') $getRoot().selectStart();
      else $getRoot().selectEnd();
      return true;
    },
    COMMAND_PRIORITY_LOW,
  );
}
