import {
  COMMAND_PRIORITY_EDITOR,
  createCommand,
  type LexicalCommand,
  type LexicalEditor,
} from 'lexical';
import type * as Y from 'yjs';

/** Gives the article another theme, by id. */
export const CHOOSE_THEME_COMMAND: LexicalCommand<string> = createCommand('CHOOSE_THEME_COMMAND');

/**
 * Lets the theme of an article change as a step of its own in the undo of the body: it is the one
 * key of the `meta` map that is part of how the text looks.
 * @param origin what the undo manager follows as a person's own changes.
 */
export function registerArticleTheme(
  editor: LexicalEditor,
  { doc, undoManager, origin }: { doc: Y.Doc; undoManager: Y.UndoManager; origin: unknown },
): () => void {
  const meta = doc.getMap('meta');
  undoManager.addToScope(meta);
  return editor.registerCommand(
    CHOOSE_THEME_COMMAND,
    (id) => {
      if (meta.get('theme') === id) return true;
      undoManager.stopCapturing();
      doc.transact(() => meta.set('theme', id), origin);
      undoManager.stopCapturing();
      return true;
    },
    COMMAND_PRIORITY_EDITOR,
  );
}
