import { serialize } from 'parse5';
import { ownImagePath, type KnowsImage } from './addresses';
import { addNightColours } from './dark-mode';
import { isDroppedElement } from './api-path';
import { judgeAttribute } from './attribute-rules';
import { attributeName, isElement, parseArticle, type Element, type Parent } from './tree';

/**
 * Turns a stored article into what a phone shows: pictures load at once (`data-src` becomes `src`,
 * own pictures from this server whatever port it had), styles of `div` have no effect, colours
 * have a night side, and the API's
 * rules are applied once more, so that nothing from an old state can run.
 */
export function renderForReader(storedHtml: string, knowsImage: KnowsImage): string {
  const fragment = parseArticle(storedHtml);
  visit(fragment, knowsImage);
  addNightColours(fragment);
  return serialize(fragment);
}

function visit(parent: Parent, knowsImage: KnowsImage): void {
  parent.childNodes = parent.childNodes.filter(
    (node) =>
      node.nodeName !== '#comment' &&
      !(isElement(node) && (isDroppedElement(node) || losesItsPlace(node, knowsImage))),
  );
  for (const node of parent.childNodes) {
    if (!isElement(node)) continue;
    showAttributes(node, knowsImage);
    visit(node, knowsImage);
  }
}

function losesItsPlace(element: Element, knowsImage: KnowsImage): boolean {
  return element.attrs.some(
    (attr) =>
      judgeAttribute(element, attributeName(attr), attr.value, knowsImage).kind === 'drop-element',
  );
}

function showAttributes(element: Element, knowsImage: KnowsImage): void {
  const shown: Element['attrs'] = [];
  for (const attr of element.attrs) {
    const name = attributeName(attr);
    // Published as a probe on a phone: the colour of a div did not show, those of section and p did.
    if (name === 'style' && element.tagName === 'div') continue;
    const verdict = judgeAttribute(element, name, attr.value, knowsImage);
    if (verdict.kind === 'drop' || verdict.kind === 'drop-element') continue;
    const value = verdict.kind === 'write' ? verdict.value : attr.value;
    if (element.tagName === 'img' && (name === 'src' || name === 'data-src')) {
      shown.push({ name: 'src', value: ownImagePath(value, knowsImage) ?? value });
    } else {
      shown.push({ ...attr, value: withOwnPaths(value, name, knowsImage) });
    }
  }
  element.attrs = shown;
}

/** Own pictures in a drawing or in a style, from wherever this server listens now. */
function withOwnPaths(value: string, name: string, knowsImage: KnowsImage): string {
  if (name === 'style') {
    return value.replace(
      /url\(\s*([^)"'\s]+)\s*\)/gi,
      (_whole, url: string) => `url(${ownImagePath(url, knowsImage) ?? url})`,
    );
  }
  return name.endsWith('href') ? (ownImagePath(value, knowsImage) ?? value) : value;
}
