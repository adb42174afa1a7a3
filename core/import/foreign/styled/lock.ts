import type { Element, Root } from 'hast';
import type { StyledElement } from '../../../document/nodes/styled/parts';
import { writeParts } from '../../../document/nodes/styled/parts';
import { declared, element, findInside, isElement, type Node, textOf } from '../element';
import { isDecorated, isOrnament, MOST_WORDS } from './decorated';
import { isStyledSource } from './source';
import { toParts } from './to-parts';

/** The element that stands for a locked block until blocks are made; the sanitiser lets it through. */
export const LOCKED_TAG = 'gaotai-styled';

/** Looks that words inherit, which a block that is taken out of its surroundings keeps. */
const INHERITED = ['text-align', 'color', 'font-size', 'line-height', 'letter-spacing'] as const;
type Inherited = Partial<Record<(typeof INHERITED)[number], string>>;

/**
 * Locks the blocks of WeChat articles and style editors whose looks have no counterpart here, each as
 * one element with its parts as data. Other HTML stays as it is: there, looks are the page's.
 */
export function lockStyledBlocks(root: Root): Root {
  if (!isStyledSource(root)) return root;
  const total = root.children.filter(isElement).reduce((sum, node) => sum + lengthOf(node), 0);
  return { ...root, children: lockAll(root.children, {}, total) };
}

function lockAll<N extends Node>(
  nodes: readonly N[],
  around: Inherited,
  total: number,
): (N | Element)[] {
  return nodes.map((node) => (isElement(node) ? lock(node, around, total) : node));
}

function lock(node: Element, around: Inherited, total: number): Element {
  const inherited = inside(node, around);
  if (isDecorated(node) && !isPartOfArticle(node, total)) {
    if (isOrnament(node) && node.tagName !== 'svg') return element('hr', []);
    return locked(node, around);
  }
  return { ...node, children: lockAll(node.children, inherited, total) };
}

/** Where a block that was understood already says what it is. */
const OWN = 'dataGaotai';

/** What people go on writing in, or is understood better: most of the article, code, components. */
function isPartOfArticle(node: Element, total: number): boolean {
  const length = lengthOf(node);
  if (length > MOST_WORDS || (total > 600 && length > total / 2)) return true;
  return (
    findInside(node, ({ tagName, properties }) => tagName === 'pre' || OWN in properties) !== null
  );
}

function locked(node: Element, around: Inherited): Element {
  const parts = toParts(node);
  const style = Object.entries(around).map(([name, value]) => `${name}:${value}`);
  const frame: StyledElement = { tag: 'section', style: style.join(';'), children: parts };
  return element(LOCKED_TAG, [], { dataContent: writeParts(style.length > 0 ? [frame] : parts) });
}

function inside(node: Element, around: Inherited): Inherited {
  const own: Inherited = { ...around };
  for (const name of INHERITED) {
    const value = declared(node, name);
    if (value !== '' && value !== 'inherit') own[name] = value;
  }
  return own;
}

function lengthOf(node: Element): number {
  return textOf(node).replace(/\s+/g, '').length;
}
