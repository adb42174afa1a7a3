import { isDrawn } from '../../document/nodes/diagram/build';
import { DIAGRAM_SCALE } from '../../document/nodes/diagram/schema';
import { diagramWords } from '../../document/nodes/diagram/words';
import { code } from '../../document/build';
import type { DiagramJson } from '../../document/schema';
import type { BlockContext } from '../plan';
import { declarations, stylesOf } from '../styles';
import { renderCode } from './code';
import { pictureElement } from './image';
import { ownWidth } from './picture-width';

/**
 * A diagram is a picture as wide as it was drawn; one wider than a phone fills the column. One that is
 * not drawn yet is its source, so that nothing is lost; the checks say so before it is sent.
 */
export function renderDiagram(block: DiagramJson, context: BlockContext): string {
  if (block.source.trim() === '') return '';
  if (!isDrawn(block)) return renderCode(code(block.source, 'mermaid'), context);
  const styles = stylesOf(context.theme);
  const drawnPx = Math.round(block.width / DIAGRAM_SCALE);
  const width = ownWidth(drawnPx, context) || `width:${drawnPx}px`;
  const picture = pictureElement(
    block,
    diagramWords(block.source),
    declarations(width, styles.image),
  );
  return `<section style="${declarations(styles.imageFrame, 'text-align:center')}" nodeleaf="">${picture}</section>`;
}
