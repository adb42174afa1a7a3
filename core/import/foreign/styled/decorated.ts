import type { Element } from 'hast';
import { parseColour } from '../../../wechat/colours';
import { declared, findInside, isElement, textOf } from '../element';

/** Containers whose looks may be all there is to them; headings, quotes and tables have their own kind. */
const CONTAINERS = new Set(['section', 'div', 'p', 'figure', 'center', 'article', 'aside']);

/** A block with more words than this is a part of the article that people write on in. */
export const MOST_WORDS = 1200;

/**
 * Whether an element shows something that no block of ours can: a ground, a border, a shadow, a turn,
 * columns, a label, a drawing. A frame around one picture is the theme's business.
 */
export function isDecorated(node: Element): boolean {
  if (node.tagName === 'svg') return isDrawing(node);
  if (!CONTAINERS.has(node.tagName) || isFrameOfPicture(node)) return false;
  if (hasLooks(node) || isRow(node)) return true;
  return node.children.some((child) => isElement(child) && isLabel(child));
}

/** Whether an element shows only looks and nothing to read or see: a line, a dot. */
export function isOrnament(node: Element): boolean {
  return (
    textOf(node).trim() === '' && !findInside(node, ({ tagName }) => /^(?:img|svg)$/.test(tagName))
  );
}

function hasLooks(node: Element): boolean {
  if (hasGround(node) || hasBorder(node)) return true;
  if (!/^(?:|none)$/.test(declared(node, 'box-shadow'))) return true;
  return !/^(?:|none)$/.test(declared(node, 'transform'));
}

function hasGround(node: Element): boolean {
  const ground = `${declared(node, 'background')} ${declared(node, 'background-color')}`.trim();
  if (ground === '' || /gradient|url\(/.test(ground)) return ground !== '';
  if (/gradient|url\(/.test(declared(node, 'background-image'))) return true;
  const colour = parseColour(
    ground.replace(/ (?:none|repeat|scroll|0%|0px|padding-box|border-box).*$/, ''),
  );
  return colour !== null && !/^#f(?:ff|dfdfd|efefe|fefefe)$/.test(colour);
}

function hasBorder(node: Element): boolean {
  return ['border', 'border-top', 'border-right', 'border-bottom', 'border-left'].some((side) => {
    const value = declared(node, side) || declared(node, `${side}-style`);
    if (value === '' || /none|hidden|^0/.test(value)) return false;
    const width = declared(node, `${side}-width`);
    return !/^(?:0(?:px|em)?\s*)+$/.test(width);
  });
}

function isRow(node: Element): boolean {
  if (!/^(?:inline-)?flex$/.test(declared(node, 'display'))) return false;
  return node.children.filter((child) => isElement(child) && !isOrnamentless(child)).length > 1;
}

function isOrnamentless(node: Element): boolean {
  return isOrnament(node) && !hasLooks(node);
}

/** Words in a box of their own within a line, as the labels and numbers of styled headings are. */
function isLabel(node: Element): boolean {
  if (!/^(?:span|strong|section|div)$/.test(node.tagName)) return false;
  const boxed = declared(node, 'display').startsWith('inline-') || declared(node, 'padding') !== '';
  return boxed && !isFrameOfPicture(node) && (hasGround(node) || hasBorder(node));
}

function isFrameOfPicture(node: Element): boolean {
  return (
    textOf(node).trim() === '' && findInside(node, ({ tagName }) => tagName === 'img') !== null
  );
}

function isDrawing(svg: Element): boolean {
  const moving = findInside(svg, ({ tagName }) =>
    /^(?:animate.*|set|foreignobject)$/i.test(tagName),
  );
  if (moving) return false;
  return (
    findInside(svg, ({ tagName }) =>
      /^(?:path|rect|circle|ellipse|line|polyline|polygon)$/.test(tagName),
    ) !== null
  );
}
