import type { Drop } from './drops';
import {
  createElement,
  isBlock,
  isEmpty,
  isMedia,
  setChildren,
  styleOf,
  textValue,
} from './edit-tree';
import { isElement, type Element, type Node, type Parent } from './tree';

const HOLDS_BLOCKS = /^(?:#document-fragment|section|div|blockquote|ul|ol|li|td|th)$/;
const TABLE_FRAME = /^(?:table|thead|tbody|tfoot|tr|colgroup)$/;
const LIST = /^(?:ul|ol)$/;

/** Longest chain of equal elements with one child each: Tencent's rule text names 10. */
const DEEPEST_CHAIN = 10;
/** From here on empty children are swept out: more than 20 children, more than 15 of them empty. */
const MANY_CHILDREN = 20;
const MANY_EMPTY = 15;

/** A line without words, as the editor writes it. */
function blankLine(inList: boolean): Element {
  const leaf = createElement('span', { leaf: '' }, [createElement('br')]);
  return createElement(inList ? 'li' : 'p', {}, [leaf]);
}

/** Brings the blocks of a tree into the editor's order: lines, lists, empty and needless elements. */
export function arrangeBlocks(parent: Parent, drops: Drop[], listDepth = 0): void {
  const depth = LIST.test(parent.nodeName) ? listDepth + 1 : listDepth;
  let children = parent.childNodes.flatMap((node) => blankBetweenBlocks(node, parent, drops));
  children = children.flatMap((node) => shortenChain(node, drops));
  children = withoutEmpty(children, drops);
  if (LIST.test(parent.nodeName)) children = listItems(children, drops);
  setChildren(parent, children);
  for (const child of children) {
    if (!isElement(child) || isMedia(child)) continue;
    if (child.tagName === 'pre') runTogether(child, drops);
    else arrangeBlocks(child, drops, depth);
  }
  if (parent.nodeName === 'li' && depth >= 2) flattenDeepLists(parent, drops);
}

function blankBetweenBlocks(node: Node, parent: Parent, drops: Drop[]): Node[] {
  const text = textValue(node);
  if (text === undefined || /[^ \t\n\r\f]/.test(text)) return [node];
  if (TABLE_FRAME.test(parent.nodeName)) return [];
  if (!HOLDS_BLOCKS.test(parent.nodeName) || !parent.childNodes.some(isBlock)) return [node];
  if (!/\n/.test(text)) return [];
  drops.push({ code: 'blank-line', detail: parent.nodeName });
  return [blankLine(LIST.test(parent.nodeName))];
}

// Equal elements inside one another add nothing: the editor takes the inner ones away.
function shortenChain(node: Node, drops: Drop[]): Node[] {
  if (!isElement(node) || isMedia(node)) return [node];
  let last = node;
  let length = 1;
  for (let next = onlyTwin(last); next; next = onlyTwin(last)) {
    last = next;
    length += 1;
  }
  if (length <= DEEPEST_CHAIN) return [node];
  drops.push({ code: 'element', detail: `${length} × ${node.tagName}` });
  setChildren(node, last.childNodes);
  return [node];
}

function onlyTwin(element: Element): Element | undefined {
  const [only, ...others] = element.childNodes;
  if (!only || others.length > 0 || !isElement(only) || isMedia(only)) return undefined;
  const equal = only.tagName === element.tagName && styleOf(only) === styleOf(element);
  return equal ? only : undefined;
}

function withoutEmpty(children: readonly Node[], drops: Drop[]): Node[] {
  const elements = children.filter(isElement);
  const empty = elements.filter(
    (element) => !isMedia(element) && !isVoid(element) && isEmpty(element),
  );
  const sweeps = elements.length > MANY_CHILDREN && empty.length > MANY_EMPTY;
  return children.filter((node) => {
    if (!isElement(node) || !empty.includes(node)) return true;
    if (!sweeps && !/^(?:p|li)$/.test(node.tagName)) return true;
    drops.push({ code: 'element', detail: `${node.tagName} without content` });
    return false;
  });
}

const isVoid = ({ tagName }: Element) => /^(?:br|hr|col|img)$/.test(tagName);

// Whatever stands in a list without being an item becomes one.
function listItems(children: readonly Node[], drops: Drop[]): Node[] {
  return children.flatMap((node) => {
    if (isElement(node) && node.tagName === 'li') return [node];
    if (!isElement(node) && (textValue(node) ?? '').trim() === '') return [];
    drops.push({ code: 'list', detail: `${node.nodeName} in a list` });
    return [createElement('li', {}, [node])];
  });
}

// Two levels of lists are all that the editor knows.
function flattenDeepLists(item: Parent, drops: Drop[]): void {
  setChildren(
    item,
    item.childNodes.flatMap((node) => {
      if (!isElement(node) || !LIST.test(node.tagName)) return [node];
      drops.push({ code: 'list', detail: 'a third level' });
      return node.childNodes.flatMap((child) => (isElement(child) ? child.childNodes : [child]));
    }),
  );
}

// The spaces and lines of preformatted text do not survive.
function runTogether(parent: Parent, drops: Drop[]): void {
  for (const node of parent.childNodes) {
    const text = textValue(node);
    if (text !== undefined && 'value' in node && /\n|[ \t]{2}/.test(text)) {
      node.value = text.replace(/[ \t\n\r\f]+/g, ' ');
      drops.push({ code: 'space', detail: 'pre' });
    } else if (isElement(node)) runTogether(node, drops);
  }
}
