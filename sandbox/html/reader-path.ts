import { ownImagePath, type KnowsImage } from './addresses';
import { isDroppedElement } from './api-path';
import { judgeAttribute } from './attribute-rules';
import { addNightColours } from './dark-mode';
import { splitDeclarations } from './declarations';
import type { Drop, FilteredArticle } from './drops';
import { isMedia } from './edit-tree';
import { worksOnPhone } from './phone-rules';
import {
  asElement,
  attribute,
  attributeName,
  isElement,
  parseArticle,
  writeArticle,
  type Element,
  type Parent,
} from './tree';

/**
 * Turns a stored article into what a phone shows: pictures load at once (`data-src` becomes `src`,
 * own pictures from this server whatever port it had), what has no effect there is left out, colours
 * have a night side, and the API's rules are applied once more, so that nothing from an old state
 * can run.
 */
export function renderForReader(storedHtml: string, knowsImage: KnowsImage): string {
  const fragment = parseArticle(storedHtml);
  visit(fragment, knowsImage, []);
  addNightColours(fragment);
  return writeArticle(fragment);
}

/** {@link renderForReader} by day, with all that was left out. */
export function showOnPhone(storedHtml: string, knowsImage: KnowsImage): FilteredArticle {
  const fragment = parseArticle(storedHtml);
  const drops: Drop[] = [];
  visit(fragment, knowsImage, drops);
  return { html: writeArticle(fragment), drops };
}

function visit(parent: Parent, knowsImage: KnowsImage, drops: Drop[]): void {
  const element = asElement(parent);
  const holdsMedia = element !== undefined && attribute(element, 'nodeleaf') !== undefined;
  parent.childNodes = parent.childNodes.filter((node) => {
    if (node.nodeName === '#comment') return false;
    const goes = isElement(node) && goesAway(node, holdsMedia, knowsImage);
    if (goes) drops.push({ code: 'element', detail: node.tagName });
    return !goes;
  });
  for (const node of parent.childNodes) {
    if (!isElement(node)) continue;
    showAttributes(node, knowsImage, drops);
    visit(node, knowsImage, drops);
  }
}

/** A paragraph beside a picture in its `section nodeleaf` is not shown. */
function goesAway(element: Element, amongMedia: boolean, knowsImage: KnowsImage): boolean {
  if (isDroppedElement(element) || losesItsPlace(element, knowsImage)) return true;
  return amongMedia && element.tagName === 'p' && !element.childNodes.some(isMedia);
}

function losesItsPlace(element: Element, knowsImage: KnowsImage): boolean {
  return element.attrs.some(
    (attr) =>
      judgeAttribute(element, attributeName(attr), attr.value, knowsImage).kind === 'drop-element',
  );
}

function showAttributes(element: Element, knowsImage: KnowsImage, drops: Drop[]): void {
  const shown: Element['attrs'] = [];
  for (const attr of element.attrs) {
    const name = attributeName(attr);
    const verdict = judgeAttribute(element, name, attr.value, knowsImage);
    if (verdict.kind === 'drop-element') continue;
    if (verdict.kind === 'drop') {
      if (verdict.drop) drops.push(verdict.drop);
      continue;
    }
    if (verdict.kind === 'write') drops.push(...verdict.drops);
    const value = verdict.kind === 'write' ? verdict.value : attr.value;
    if (element.tagName === 'img' && (name === 'src' || name === 'data-src')) {
      shown.push({ name: 'src', value: ownImagePath(value, knowsImage) ?? value });
    } else if (name === 'style') {
      const style = effectiveStyle(element.tagName, value, drops);
      if (style !== '') shown.push({ ...attr, value: withOwnPaths(style, name, knowsImage) });
    } else {
      shown.push({ ...attr, value: withOwnPaths(value, name, knowsImage) });
    }
  }
  element.attrs = shown;
}

function effectiveStyle(tagName: string, style: string, drops: Drop[]): string {
  const all = splitDeclarations(style);
  const shown = all.filter((declaration) => worksOnPhone(tagName, declaration));
  if (shown.length === all.length) return style;
  for (const gone of all) {
    if (!shown.includes(gone)) drops.push({ code: 'style', detail: gone.raw.trim() });
  }
  return shown.map(({ raw }) => raw.trim()).join(';');
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
