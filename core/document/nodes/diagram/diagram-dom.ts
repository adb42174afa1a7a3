import { assetUrl } from '../../../domain/asset';
import { type DiagramPicture, isDrawn } from './build';
import { DIAGRAM_SCALE } from './schema';
import { diagramWords } from './words';

/** The element of a diagram: its picture, or its source until it is drawn. It cannot be typed into. */
export function createDiagramDom(
  diagram: { source: string } & DiagramPicture,
  className: string,
): HTMLElement {
  const element = document.createElement('div');
  if (className !== '') element.className = className;
  element.contentEditable = 'false';
  showDiagram(element, diagram);
  return element;
}

/** Brings what {@link createDiagramDom} built up to date. */
export function showDiagram(
  element: HTMLElement,
  diagram: { source: string } & DiagramPicture,
): void {
  if (!isDrawn(diagram)) {
    element.textContent = diagram.source;
    return;
  }
  const img = document.createElement('img');
  img.src = assetUrl(diagram.hash);
  img.alt = diagramWords(diagram.source);
  img.width = Math.round(diagram.width / DIAGRAM_SCALE);
  img.height = Math.round(diagram.height / DIAGRAM_SCALE);
  img.draggable = false;
  element.removeAttribute('data-wrong');
  element.replaceChildren(img);
}
