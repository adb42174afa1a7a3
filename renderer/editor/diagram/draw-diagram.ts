import { DIAGRAM_SCALE } from '../../../core/document/nodes/diagram/schema';
import { type DiagramMistake, diagramMistake } from './mistakes';

/** A diagram as a picture file, or what is wrong with its source. */
export type DiagramDrawing =
  | { ok: true; svg: Blob; width: number; height: number }
  | { ok: false; mistake: DiagramMistake };

/** Pixels of a side that a picture has at most. */
const LONGEST_SIDE = 8000;

/**
 * Draws Mermaid. The drawing leaves as a file, to be shown as a picture: in one nothing can run and
 * nothing is loaded. The library is loaded when the first diagram is drawn.
 */
export async function drawDiagram(source: string): Promise<DiagramDrawing> {
  const { drawSvg } = await import('./mermaid');
  try {
    const drawing = await drawSvg(source);
    const svg = new Blob([new XMLSerializer().serializeToString(drawing)], {
      type: 'image/svg+xml',
    });
    const [width, height] = [drawing.width.baseVal.value, drawing.height.baseVal.value];
    return { ok: true, svg, width, height };
  } catch (cause) {
    return { ok: false, mistake: diagramMistake(cause, source) };
  }
}

/** A drawing as a PNG on white, at {@link DIAGRAM_SCALE} unless it would be too large. */
export async function rasterise({
  svg,
  width,
  height,
}: Extract<DiagramDrawing, { ok: true }>): Promise<Uint8Array> {
  const scale = Math.min(DIAGRAM_SCALE, LONGEST_SIDE / Math.max(width, height));
  const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas to draw on');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  const address = URL.createObjectURL(svg);
  try {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  } finally {
    URL.revokeObjectURL(address);
  }
  const png = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await png.arrayBuffer());
}
