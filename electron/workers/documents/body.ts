import { createHeadlessEditor } from '@lexical/headless';
import type { Binding, Provider } from '@lexical/yjs';
import { createYjsBinding, syncLexicalUpdateToYjs, syncYjsChangesToLexical } from '@lexical/yjs';
import type { LexicalEditor } from 'lexical';
import { $getRoot, $parseSerializedNode } from 'lexical';
import * as Y from 'yjs';
import { AppFailure, appError } from '../../../core/contract/errors';
import { $documentToJson } from '../../../core/document/block-json';
import { documentNodes } from '../../../core/document/nodes';
import type { DocumentJson } from '../../../core/document/schema';

/** Nobody else is looking: the binding asks for cursors and there are none. */
const nobody: Provider = {
  awareness: {
    getLocalState: () => null,
    getStates: () => new Map(),
    setLocalState: () => undefined,
    setLocalStateField: () => undefined,
    on: () => undefined,
    off: () => undefined,
  },
  connect: () => undefined,
  disconnect: () => undefined,
  on: () => undefined,
  off: () => undefined,
};

/** An editor without a window, bound to a Y.Doc in the way of the page's CollaborationPlugin. */
function bind(doc: Y.Doc): { editor: LexicalEditor; binding: Binding; problems: Error[] } {
  const problems: Error[] = [];
  const editor = createHeadlessEditor({
    namespace: 'gaotai',
    nodes: documentNodes,
    onError: (error) => problems.push(error),
  });
  const binding = createYjsBinding({ editor, id: 'body', doc, docMap: new Map([['body', doc]]) });
  return { editor, binding, problems };
}

/**
 * Reads the body out of a Y.Doc's state (one update).
 * Throws `document-unreadable` when it is no body that we know.
 */
export function readBody(update: Uint8Array): DocumentJson {
  const doc = new Y.Doc();
  const { editor, binding, problems } = bind(doc);
  const shared = binding.root.getSharedType();
  shared.observeDeep((events) => {
    syncYjsChangesToLexical(binding, nobody, events, false, () => undefined);
  });
  try {
    Y.applyUpdate(doc, update);
    editor.update(() => undefined, { discrete: true });
    const [problem] = problems;
    if (problem) throw problem;
    return editor.getEditorState().read($documentToJson);
  } catch (error) {
    throw new AppFailure(appError('document-unreadable'), error);
  } finally {
    doc.destroy();
  }
}

/** Writes a body into a Y.Doc that has none yet. */
export function writeBody(doc: Y.Doc, document: DocumentJson): void {
  const { editor, binding, problems } = bind(doc);
  const stop = editor.registerUpdateListener((change) => {
    syncLexicalUpdateToYjs(
      binding,
      nobody,
      change.prevEditorState,
      change.editorState,
      change.dirtyElements,
      change.dirtyLeaves,
      change.normalizedNodes,
      change.tags,
    );
  });
  editor.update(
    () => {
      const nodes = document.root.children.map((child) => $parseSerializedNode(child));
      $getRoot()
        .clear()
        .append(...nodes);
    },
    { discrete: true },
  );
  stop();
  const [problem] = problems;
  if (problem) throw new AppFailure(appError('invalid-input'), problem);
}
