import * as Y from 'yjs';
import { type AssetHash, assetHashSchema } from '../../../core/domain/ids';
import { readParts } from '../../../core/document/nodes/styled/parts';
import { eachPicture, partLines } from '../../../core/document/nodes/styled/parts-walk';

/** Elements that are part of a line of text; any other element starts a block of its own. */
const INLINE_TYPES = new Set(['link', 'autolink', 'mark']);

/** The words of a body without its looks. */
export type BodyText = {
  /** The text of each block that has any, in order, then that of notes; captions and cells are blocks. */
  blocks: string[];
  images: number;
  /** The hash of the first picture, which is the cover of a picture message; null without one. */
  firstPicture: AssetHash | null;
};

/**
 * Reads the text of a body straight from its Yjs types. It needs no node classes, so a body with
 * nodes of a newer application is searchable all the same.
 */
export function readBodyText(root: Y.XmlText): BodyText {
  const text: BodyText = { blocks: [], images: 0, firstPicture: null };
  const notes: string[] = [];
  let line = '';
  const endLine = (): void => {
    if (line.trim() !== '') text.blocks.push(line);
    line = '';
  };

  function walk(element: Y.XmlText): void {
    const delta: { insert?: unknown }[] = element.toDelta();
    for (const { insert } of delta) {
      if (typeof insert === 'string') line += insert;
      else if (insert instanceof Y.Map && insert.get('__type') === 'linebreak') line += '\n';
      else if (insert instanceof Y.XmlText) walkElement(insert);
      else if (insert instanceof Y.XmlElement) walkSolid(insert);
    }
  }

  function walkSolid(element: Y.XmlElement): void {
    const type: unknown = element.getAttribute('__type');
    if (type === 'footnote') notes.push(element.getAttribute('__text') ?? '');
    else {
      endLine();
      if (type === 'styled') readStyled(element.getAttribute('__content') ?? '[]');
    }
  }

  // Blocks that nobody writes in keep their words in a property.
  function readStyled(content: string): void {
    const parts = readParts(content);
    text.blocks.push(...partLines(parts));
    eachPicture(parts, ({ hash }) => {
      if (hash !== null) countPicture(hash);
    });
  }

  function countPicture(hash: unknown): void {
    text.images += 1;
    text.firstPicture ??= assetHashSchema.safeParse(hash).data ?? null;
  }

  function walkElement(element: Y.XmlText): void {
    const type: unknown = element.getAttribute('__type');
    if (typeof type === 'string' && INLINE_TYPES.has(type)) {
      walk(element);
      return;
    }
    if (type === 'image') countPicture(element.getAttribute('__hash'));
    endLine();
    walk(element);
    endLine();
  }

  walk(root);
  endLine();
  text.blocks.push(...notes.filter((note) => note.trim() !== ''));
  return text;
}
