import type { DiagramJson } from './schema';

/** The picture of a diagram, with the source that it shows. */
export type DiagramPicture = Pick<DiagramJson, 'drawn' | 'hash' | 'width' | 'height'>;

/** A diagram in Mermaid; without a picture it is still to be drawn. */
export function diagram(source: string, picture: DiagramPicture = NOT_DRAWN): DiagramJson {
  return { type: 'diagram', version: 1, source, ...picture };
}

/** What a diagram has for a picture before it is drawn. */
export const NOT_DRAWN: DiagramPicture = { drawn: '', hash: '', width: 1, height: 1 };

/** Whether the picture shows the source as it is now. */
export function isDrawn(block: Pick<DiagramJson, 'source' | 'drawn' | 'hash'>): boolean {
  return block.hash !== '' && block.drawn === block.source;
}
