import { $getNodeByKey, type LexicalEditor } from 'lexical';
import { $isDiagramNode, DiagramNode } from '../../../core/document/nodes';
import { type DiagramPicture, isDrawn } from '../../../core/document/nodes/diagram/build';
import type { Client } from '../../ipc';
import { DERIVED_TAG } from '../binding/derived';
import type { EditorNotices } from '../notices';
import { drawDiagram, rasterise } from './draw-diagram';

/** What {@link registerDiagrams} works with. */
type DiagramPorts = { client: Pick<Client, 'call'>; notices: EditorNotices };

/**
 * Draws each diagram whose picture does not show its source: a new one, a changed one, one that was
 * imported. The picture goes into the store, and its hash into the document as no step of anybody's:
 * undo takes back the source, and the picture follows.
 */
export function registerDiagrams(editor: LexicalEditor, ports: DiagramPorts): () => void {
  /** Pictures by their source; null for one that cannot be drawn. */
  const pictures = new Map<string, DiagramPicture | null>();
  let queue = Promise.resolve();
  let stopped = false;

  const draw = async (key: string) => {
    const source = stopped || !editor.isEditable() ? null : sourceToDraw(editor, key);
    if (source === null) return;
    let picture = pictures.get(source);
    if (picture === undefined) {
      const made = await makePicture(source, ports);
      if (made === 'refused') return;
      picture = made;
      pictures.set(source, picture);
    }
    if (stopped) return;
    if (picture) give(editor, key, picture);
    else editor.getElementByKey(key)?.setAttribute('data-wrong', '');
  };
  const stopFollowing = editor.registerMutationListener(DiagramNode, (changes) => {
    for (const [key, change] of changes) {
      if (change !== 'destroyed') queue = queue.then(() => draw(key)).catch(reportError);
    }
  });
  return () => {
    stopped = true;
    stopFollowing();
  };
}

function sourceToDraw(editor: LexicalEditor, key: string): string | null {
  return editor.read(() => {
    const node = $getNodeByKey(key);
    if (!$isDiagramNode(node)) return null;
    const diagram = node.getProperties();
    return diagram.source.trim() === '' || isDrawn(diagram) ? null : diagram.source;
  });
}

/** The picture of a source in the store; null if it cannot be drawn, `refused` if it was not stored. */
async function makePicture(
  source: string,
  { client, notices }: DiagramPorts,
): Promise<DiagramPicture | null | 'refused'> {
  const drawing = await drawDiagram(source);
  if (!drawing.ok) return null;
  const bytes = await rasterise(drawing);
  const answer = await client.call('assets.takeIn', { fileName: 'diagram.png', bytes });
  const error = answer.ok ? answer.value.error : answer.error;
  if (error) notices.sayError(error, { key: 'blocks:diagram.notStored' });
  if (!answer.ok || !answer.value.asset) return 'refused';
  const { hash, width, height } = answer.value.asset;
  return { drawn: source, hash, width, height };
}

function give(editor: LexicalEditor, key: string, picture: DiagramPicture): void {
  editor.update(
    () => {
      const node = $getNodeByKey(key);
      if ($isDiagramNode(node) && node.getProperties().source === picture.drawn) {
        node.setPicture(picture);
      }
    },
    { discrete: true, tag: DERIVED_TAG },
  );
}
