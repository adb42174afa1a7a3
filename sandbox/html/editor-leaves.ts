import { createElement, isBlock, isMedia, setChildren, textValue } from './edit-tree';
import { asElement, isElement, type Element, type Node, type Parent } from './tree';

const HOLDS_TEXT = /^(?:p|h[1-6]|li|td|th|section|div|blockquote|#document-fragment)$/;
const HOLDS_MEDIA = /^(?:section|div|blockquote|td|th|#document-fragment)$/;

/**
 * Wraps words in `<span leaf>` and pictures in `<section nodeleaf>`, as the editor's schema has them.
 * What already is in that shape stays as it is.
 */
export function wrapLeaves(parent: Parent): void {
  const element = asElement(parent);
  if (element && isLeaf(element)) return;
  for (const child of parent.childNodes) {
    if (isElement(child) && !isMedia(child)) wrapLeaves(child);
  }
  const [only] = parent.childNodes;
  if (parent.childNodes.length === 1 && only && isMedia(only) && parent.nodeName === 'section') {
    if (element && !element.attrs.some(({ name }) => name === 'nodeleaf')) {
      element.attrs = [...element.attrs, { name: 'nodeleaf', value: 'nodeleaf' }];
    }
    return;
  }
  setChildren(parent, wrapRuns(parent.childNodes, parent));
}

const isLeaf = (element: Element) =>
  element.tagName === 'span' && element.attrs.some(({ name }) => name === 'leaf');

function wrapRuns(children: readonly Node[], parent: Parent): Node[] {
  const wrapped: Node[] = [];
  let run: Node[] = [];
  const endRun = () => {
    const shows = run.some((node) => isElement(node) || (textValue(node) ?? '').trim() !== '');
    if (shows) wrapped.push(createElement('span', { leaf: '' }, run));
    else wrapped.push(...run);
    run = [];
  };
  const amongBlocks = HOLDS_MEDIA.test(parent.nodeName) && children.some(isBlock);
  for (const node of children) {
    const isBreak = isElement(node) && node.tagName === 'br' && HOLDS_TEXT.test(parent.nodeName);
    if (textValue(node) !== undefined || isBreak) {
      run.push(node);
      continue;
    }
    endRun();
    const alone = isMedia(node) && amongBlocks;
    wrapped.push(alone ? createElement('section', { nodeleaf: 'nodeleaf' }, [node]) : node);
  }
  endRun();
  return wrapped;
}
