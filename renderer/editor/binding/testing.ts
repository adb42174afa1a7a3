import { createHeadlessEditor } from '@lexical/headless';
import { $createParagraphNode, $createTextNode, $getRoot, type LexicalEditor } from 'lexical';
import { onTestFinished } from 'vitest';
import * as Y from 'yjs';
import { documentNodes } from '../../../core/document/nodes';
import { bindDocument } from './bind-document';

/** Somebody with an article open: an editor without a page, bound to a document as the window's are. */
export type Client = { editor: LexicalEditor; doc: Y.Doc };

/** Opens an empty article; closed when the test ends. */
export function client(): Client {
  const doc = new Y.Doc();
  const editor = createHeadlessEditor({
    nodes: documentNodes,
    onError: (error) => {
      throw error;
    },
  });
  const binding = bindDocument(editor, doc);
  onTestFinished(() => binding.dispose());
  return { editor, doc };
}

/** Brings to each what the other did. */
export function merge(a: Client, b: Client): void {
  const [fromA, fromB] = [Y.encodeStateAsUpdate(a.doc), Y.encodeStateAsUpdate(b.doc)];
  Y.applyUpdate(b.doc, fromA);
  Y.applyUpdate(a.doc, fromB);
}

/** Two people with the same article. @param $write puts the article into an empty root. */
export function pairWith($write: () => void): [Client, Client] {
  const a = client();
  const $start = () => {
    $getRoot().clear();
    $write();
  };
  a.editor.update($start, { discrete: true });
  const b = client();
  merge(a, b);
  // The second one brought the empty paragraph that every new body has.
  b.editor.update(
    () => {
      for (const node of $getRoot().getChildren()) if (node.getTextContent() === '') node.remove();
    },
    { discrete: true },
  );
  merge(a, b);
  return [a, b];
}

/** A paragraph of some words, for {@link pairWith}. */
export function $line(words: string) {
  return $createParagraphNode().append($createTextNode(words));
}
