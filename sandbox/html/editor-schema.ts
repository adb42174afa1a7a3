import { attributeName, isElement, type Element, type Node, type Parent } from './tree';
import { splitDeclarations } from './declarations';
import type { Drop } from './drops';
import { setChildren, setStyle, styleOf } from './edit-tree';
import {
  isComponent,
  isKeptDeclaration,
  isKnownAttribute,
  isKnownDrawingAttribute,
  isKnownElement,
  isKnownInDrawing,
  isLostOutside,
} from './editor-rules';

/** Takes out of a tree what the editor's schema has no place for. */
export function fitIntoSchema(parent: Parent, drops: Drop[]): void {
  setChildren(
    parent,
    parent.childNodes.flatMap((node) => fitNode(node, drops)),
  );
}

function fitNode(node: Node, drops: Drop[]): Node[] {
  if (node.nodeName === '#comment') return [];
  if (!isElement(node)) return [node];
  if (node.tagName === 'svg') {
    fitDrawing(node, drops);
    return [node];
  }
  fitIntoSchema(node, drops);
  if (!isKnownElement(node)) {
    drops.push({ code: 'element', detail: node.tagName });
    return node.childNodes;
  }
  fitAttributes(node, drops);
  return [node];
}

function fitAttributes(element: Element, drops: Drop[]): void {
  element.attrs = element.attrs.filter((attr) => {
    const kept = isKnownAttribute(element, attributeName(attr));
    if (!kept) {
      drops.push({ code: 'attribute', detail: `${element.tagName} ${attributeName(attr)}` });
    }
    return kept;
  });
  if (!isComponent(element)) {
    keepDeclarations(element, drops, (d) => isKeptDeclaration(element.tagName, d));
  }
}

function fitDrawing(element: Element, drops: Drop[]): void {
  element.attrs = element.attrs.filter((attr) => {
    const name = attributeName(attr);
    const kept = isKnownDrawingAttribute(name, attr.value);
    if (!kept) drops.push({ code: 'attribute', detail: `${element.tagName} ${name}` });
    return kept;
  });
  const kept = element.childNodes.filter((node) => {
    if (!isElement(node)) return node.nodeName !== '#comment';
    const known = isKnownInDrawing(node);
    if (!known) drops.push({ code: 'element', detail: node.tagName });
    return known;
  });
  setChildren(element, kept);
  for (const node of kept) {
    if (!isElement(node)) continue;
    if (node.tagName === 'foreignObject') fitIntoSchema(node, drops);
    else fitDrawing(node, drops);
  }
}

/** The one element that is around everything loses its padding and its ground. */
export function bareOutermost(root: Parent, drops: Drop[]): void {
  const [only, ...others] = root.childNodes;
  if (only && others.length === 0 && isElement(only) && only.tagName !== 'svg') {
    keepDeclarations(only, drops, (declaration) => !isLostOutside(declaration));
  }
}

function keepDeclarations(
  element: Element,
  drops: Drop[],
  keeps: (declaration: ReturnType<typeof splitDeclarations>[number]) => boolean,
): void {
  const all = splitDeclarations(styleOf(element));
  const kept = all.filter(keeps);
  if (kept.length === all.length) return;
  for (const gone of all) {
    if (!kept.includes(gone)) drops.push({ code: 'style', detail: gone.raw.trim() });
  }
  setStyle(element, kept.map(({ raw }) => raw.trim()).join(';'));
}
