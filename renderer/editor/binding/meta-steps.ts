import {
  COMMAND_PRIORITY_EDITOR,
  createCommand,
  type LexicalCommand,
  type LexicalEditor,
} from 'lexical';
import type * as Y from 'yjs';
import type { ArticleMeta } from '../../../core/domain/article';

/** A change of the meta that undo takes back. */
export type MetaStep = {
  change: Partial<ArticleMeta>;
  /** It belongs to the change of the body just made: one undo takes back both. */
  joins?: boolean;
};

/** Changes keys of the meta as a step of the body's undo. */
export const CHANGE_META_COMMAND: LexicalCommand<MetaStep> = createCommand('CHANGE_META_COMMAND');

/**
 * Lets changes of the meta that are made from beside the text (a fix, a finding that is left) be
 * steps in the undo of the body. What is typed into the fields of the meta has an undo of its own.
 * @param origin what the undo manager follows as a person's own changes.
 */
export function registerMetaSteps(
  editor: LexicalEditor,
  { doc, undoManager, origin }: { doc: Y.Doc; undoManager: Y.UndoManager; origin: unknown },
): () => void {
  const meta = doc.getMap('meta');
  undoManager.addToScope(meta);
  return editor.registerCommand(
    CHANGE_META_COMMAND,
    ({ change, joins = false }) => {
      if (!joins) undoManager.stopCapturing();
      doc.transact(() => {
        for (const [key, value] of Object.entries(change)) meta.set(key, value);
      }, origin);
      undoManager.stopCapturing();
      return true;
    },
    COMMAND_PRIORITY_EDITOR,
  );
}
