import { assetUrl } from '../../../domain/asset';
import { readParts, type StyledPart } from './parts';

const SVG = 'http://www.w3.org/2000/svg';

/** Builds the page's view of a styled block, element by element: no HTML is ever parsed for it. */
export function createStyledDom(content: string, className: unknown): HTMLElement {
  const frame = document.createElement('div');
  if (typeof className === 'string') frame.className = className;
  frame.append(...readParts(content).map(partDom));
  return frame;
}

function partDom(part: StyledPart): Node {
  if (typeof part === 'string') return document.createTextNode(part);
  if (part.tag === 'img') {
    if (part.hash === null) {
      const words = document.createElement('span');
      words.className = 'styled-lost';
      words.textContent = part.alt || part.address;
      return words;
    }
    const img = document.createElement('img');
    img.src = assetUrl(part.hash);
    img.alt = part.alt;
    img.draggable = false;
    img.style.cssText = part.style;
    return img;
  }
  if ('attributes' in part) {
    const shape = document.createElementNS(SVG, part.tag);
    for (const [name, value] of Object.entries(part.attributes)) shape.setAttribute(name, value);
    shape.style.cssText = part.style;
    shape.append(...part.children.map(partDom));
    return shape;
  }
  // A link in the paper is not to be followed.
  const element = document.createElement(part.tag === 'a' ? 'span' : part.tag);
  element.style.cssText = part.style;
  if (element instanceof HTMLTableCellElement) {
    element.colSpan = part.colSpan ?? 1;
    element.rowSpan = part.rowSpan ?? 1;
  }
  element.append(...part.children.map(partDom));
  return element;
}
