import { TOGGLE_LINK_COMMAND } from '@lexical/link';
import {
  $getSelection,
  $isNodeSelection,
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_EDITOR,
  createCommand,
  CUT_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DROP_COMMAND,
  FORMAT_TEXT_COMMAND,
  INDENT_CONTENT_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
  OUTDENT_CONTENT_COMMAND,
  PASTE_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import type * as Y from 'yjs';

/** Makes all that comes from now on one step (true), until that is ended (false). */
export const HOLD_STEP_COMMAND: LexicalCommand<boolean> = createCommand('HOLD_STEP_COMMAND');

/**
 * Lets the editor's undo and redo go through Yjs: a person takes back only their own changes.
 * Typing within half a second is one step; what is not typing is a step of its own.
 */
export function registerUndo(editor: LexicalEditor, undoManager: Y.UndoManager): () => void {
  const tell = () => {
    editor.dispatchCommand(CAN_UNDO_COMMAND, undoManager.undoStack.length > 0);
    editor.dispatchCommand(CAN_REDO_COMMAND, undoManager.redoStack.length > 0);
  };
  const events = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const;
  for (const event of events) undoManager.on(event, tell);
  const { captureTimeout } = undoManager;
  const newStep = () => {
    undoManager.stopCapturing();
    return false;
  };
  const stepAt = <T>(command: LexicalCommand<T>) =>
    editor.registerCommand(command, newStep, COMMAND_PRIORITY_CRITICAL);
  return mergeRegister(
    () => {
      for (const event of events) undoManager.off(event, tell);
    },
    stepAt(FORMAT_TEXT_COMMAND),
    stepAt(PASTE_COMMAND),
    stepAt(CUT_COMMAND),
    stepAt(DROP_COMMAND),
    stepAt(TOGGLE_LINK_COMMAND),
    stepAt(INDENT_CONTENT_COMMAND),
    stepAt(OUTDENT_CONTENT_COMMAND),
    editor.registerCommand(
      HOLD_STEP_COMMAND,
      (hold) => {
        undoManager.captureTimeout = hold ? Infinity : captureTimeout;
        return newStep();
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      DELETE_CHARACTER_COMMAND,
      () => $isNodeSelection($getSelection()) && newStep(),
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      UNDO_COMMAND,
      () => {
        undoManager.undo();
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    ),
    editor.registerCommand(
      REDO_COMMAND,
      () => {
        undoManager.redo();
        return true;
      },
      COMMAND_PRIORITY_EDITOR,
    ),
  );
}
