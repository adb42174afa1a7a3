import { z } from 'zod';
import { version } from '../../element-schema';

/** A source longer than this is no diagram that fits on a phone. */
export const LONGEST_DIAGRAM = 8000;
const source = z.string().max(LONGEST_DIAGRAM);

/**
 * A diagram, written as Mermaid and shown as a picture: WeChat draws nothing itself. The picture is
 * an asset, made from `drawn`; it belongs to the diagram only while `drawn` is its source.
 */
export const diagramSchema = z.object({
  type: z.literal('diagram'),
  version,
  /** Mermaid. */
  source,
  /** The source that the picture shows; empty before it is drawn. */
  drawn: source.catch(''),
  /** SHA-256 of the picture; empty before it is drawn. */
  hash: z.union([z.literal(''), z.string().regex(/^[0-9a-f]{64}$/)]).catch(''),
  /** Pixels of the picture, which is drawn at {@link DIAGRAM_SCALE}. */
  width: z.number().int().min(1).catch(1),
  height: z.number().int().min(1).catch(1),
});
export type DiagramJson = z.output<typeof diagramSchema>;

/** How many pixels of the picture lie along one CSS pixel of the drawing. */
export const DIAGRAM_SCALE = 2;
