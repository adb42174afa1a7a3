import {
  createUndoManager,
  createYjsBinding,
  syncLexicalUpdateToYjs,
  syncYjsChangesToLexical,
} from '@lexical/yjs';
import {
  $createParagraphNode,
  $getRoot,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  mergeRegister,
  SKIP_COLLAB_TAG,
} from 'lexical';
import * as Y from 'yjs';
import { DERIVED_TAG } from './derived';
import { registerArticleTheme } from './article-theme';
import { createLocalProvider } from './local-awareness';
import { registerMetaSteps } from './meta-steps';
import { skipUnchangedBlocks } from './skip-unchanged';
import { registerUndo } from './undo';

/** Name of the shared type that holds the body; main reads the same one. */
const BODY = 'root';

/** A live connection between an editor and a document. */
export type DocumentBinding = {
  undoManager: Y.UndoManager;
  /** Ends the connection; the document keeps everything, the editor keeps what it shows. */
  dispose(): void;
};

/**
 * Connects a Lexical editor to an article's Y.Doc, both ways, with undo.
 *
 * The editor works on a replica that follows the document synchronously. `@lexical/yjs` keeps its
 * own records on the shared types it is bound to, so a document can be bound only once in its life;
 * a fresh replica for each binding makes binding repeatable (React mounts twice in development, and
 * one article may be shown, left and shown again).
 */
export function bindDocument(editor: LexicalEditor, doc: Y.Doc): DocumentBinding {
  // What an earlier binding left in the editor is not a change of this document.
  editor.update(() => $getRoot().clear(), { discrete: true, tag: SKIP_COLLAB_TAG });

  const replica = new Y.Doc();
  const link = Symbol('link between document and replica');
  const provider = createLocalProvider(replica.clientID);
  const binding = createYjsBinding({
    editor,
    id: BODY,
    doc: replica,
    docMap: new Map([[BODY, replica]]),
    rootName: BODY,
  });
  skipUnchangedBlocks(binding);
  const body = binding.root.getSharedType();
  const undoManager = createUndoManager(binding, body);
  let isStep = true;
  const captures = undoManager.captureTransaction;
  undoManager.captureTransaction = (transaction) => isStep && captures(transaction);

  const onBodyChange = (events: Y.YEvent<Y.Text>[], transaction: Y.Transaction) => {
    if (transaction.origin === binding) return;
    const fromUndo = transaction.origin instanceof Y.UndoManager;
    // No other person's caret is drawn, so there is nothing to do after the caret is restored.
    syncYjsChangesToLexical(binding, provider, events, fromUndo, () => {});
  };
  const toReplica = (update: Uint8Array, origin: unknown) => {
    if (origin === link) return;
    // One's own changes and those from elsewhere never share a commit: Lexical would tag the whole
    // commit as foreign, and one's own part of it would not be written.
    commit(editor);
    Y.applyUpdate(replica, update, link);
    commit(editor);
  };
  const toDocument = (update: Uint8Array, origin: unknown) => {
    if (origin !== link) Y.applyUpdate(doc, update, link);
  };

  body.observeDeep(onBodyChange);
  const unregister = mergeRegister(
    editor.registerUpdateListener((update) => {
      if (update.tags.has(SKIP_COLLAB_TAG)) return;
      const ownStep = update.tags.has(HISTORY_PUSH_TAG);
      if (ownStep) undoManager.stopCapturing();
      isStep = !update.tags.has(DERIVED_TAG);
      const { prevEditorState, editorState, dirtyElements, dirtyLeaves, normalizedNodes } = update;
      syncLexicalUpdateToYjs(
        binding,
        provider,
        prevEditorState,
        editorState,
        dirtyElements,
        dirtyLeaves,
        normalizedNodes,
        update.tags,
      );
      isStep = true;
      // What is typed right after it is not taken back with it.
      if (ownStep) undoManager.stopCapturing();
    }),
    registerUndo(editor, undoManager),
    registerArticleTheme(editor, { doc: replica, undoManager, origin: binding }),
    registerMetaSteps(editor, { doc: replica, undoManager, origin: binding }),
  );

  Y.applyUpdate(replica, Y.encodeStateAsUpdate(doc), link);
  commit(editor);
  // Replica updates flow out only from here on: until now they were the document's own.
  replica.on('update', toDocument);
  doc.on('update', toReplica);
  if (body.length === 0) bootstrap(editor, binding);

  return {
    undoManager,
    dispose() {
      // A change that waits for its microtask would be lost with the listener.
      commit(editor);
      doc.off('update', toReplica);
      unregister();
      body.unobserveDeep(onBodyChange);
      undoManager.destroy();
      binding.root.destroy(binding);
      replica.destroy();
    },
  };
}

/** Gives an empty body its one paragraph, in a step that undo does not take back. */
function bootstrap(editor: LexicalEditor, binding: { isBootstrapping: boolean }): void {
  binding.isBootstrapping = true;
  editor.update(() => $getRoot().append($createParagraphNode()), {
    discrete: true,
    tag: HISTORY_MERGE_TAG,
  });
  binding.isBootstrapping = false;
}

/** Commits what waits for its microtask: Lexical does so before it reads. */
function commit(editor: LexicalEditor): void {
  editor.read(() => {});
}
