import type { Element, ElementContent } from 'hast';
import { declared, element, property } from './element';

/** Where pages that load their pictures late keep the real address, best first. */
const LATE = ['dataSrc', 'dataOriginal', 'dataActualsrc', 'dataActualSrc', 'dataLazySrc'];

/** The address of a picture that a page loads only when it comes into view, else its own. */
export function pictureAddress(node: Element): string {
  for (const name of LATE) {
    const late = property(node, name).trim();
    if (/^(?:https?:)?\/\//i.test(late)) return late;
  }
  return property(node, 'src').trim();
}

/**
 * What of a drawing can stand in a text: its words, the pictures it shows and what lies in it as HTML.
 * Interactive WeChat articles are drawings that hold most of their content in this way.
 */
export function readDrawing(svg: Element): Element {
  const found: ElementContent[] = [];
  const visit = (node: Element): void => {
    const ground = /url\(["']?((?:https?:)?\/\/[^"')]+)/i.exec(declaredAsWritten(node))?.[1];
    if (ground) found.push(element('img', [], { src: ground }));
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      if (child.tagName === 'foreignObject') found.push(element('div', child.children));
      else if (child.tagName === 'text') found.push(element('p', child.children));
      else if (child.tagName === 'image') {
        const address = property(child, 'href') || property(child, 'xLinkHref');
        if (address !== '') found.push(element('img', [], { src: address }));
      } else visit(child);
    }
  };
  visit(svg);
  return element('div', found);
}

// Addresses have large letters too, so the value is wanted as it stands.
function declaredAsWritten(node: Element): string {
  if (declared(node, 'background-image') === '' && declared(node, 'background') === '') return '';
  return /background(?:-image)?\s*:([^;]*)/i.exec(property(node, 'style'))?.[1] ?? '';
}
