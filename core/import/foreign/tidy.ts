import type { Element, ElementContent, Root } from 'hast';
import {
  type Node,
  classesOf,
  declared,
  element,
  findInside,
  isElement,
  property,
  textOf,
} from './element';
import { readFormula } from './formula';
import { readNoteLink, readNoteList } from './notes';
import { readOfficeLists } from './office-lists';
import { pictureAddress, readDrawing } from './picture';
import { tidyStyle } from './style';

/**
 * Puts the HTML of other programs into plain HTML of the same meaning, before it is made safe and read:
 * lists of Word and WPS, headings by role, late pictures, formulas, drawings, code of WeChat's editor,
 * bold that is not bold, colours without meaning, and what nobody sees.
 */
export function tidyForeignHtml(root: Root): Root {
  const children = tidyAll(root.children, false);
  return { type: 'root', children };
}

function tidyAll<N extends Node>(nodes: N[], themed: boolean): (N | Element)[] {
  return readOfficeLists(nodes).flatMap((node): (N | Element)[] => {
    if (!isElement(node)) return [node];
    const tidied = tidyElement(node, nodes, themed);
    return tidied === null ? [] : [tidied];
  });
}

/** null for what nobody is meant to see. */
function tidyElement(node: Element, siblings: readonly Node[], themed: boolean): Element | null {
  if (isHidden(node)) return null;
  const formula = readFormula(node);
  if (formula) return formula;
  switch (node.tagName) {
    case 'img':
      return { ...node, properties: { ...node.properties, src: pictureAddress(node) } };
    case 'svg':
      return rewritten(readDrawing(node), themed);
    case 'pre':
      return tidyCode(node);
    case 'a':
      return readNoteLink(node) ?? rewritten(node, themed);
    case 'ol': {
      const list = rewritten(node, themed);
      return readNoteList(list) ?? list;
    }
    case 'noscript':
      // The same picture once more, for browsers that do not load it late.
      return isSecondPicture(node, siblings) ? null : rewritten(node, themed);
    case 'ul':
      return classesOf(node).some((name) => name.startsWith('code-snippet__line'))
        ? null
        : rewritten(node, themed);
    default:
      return rewritten(node, themed);
  }
}

function rewritten(node: Element, outerThemed: boolean): Element {
  const tagName = meantTag(node);
  const themed = outerThemed || tagName === 'a' || /^h[1-6]$/.test(tagName);
  const tidied = { ...node, tagName, children: tidyAll(node.children, themed) };
  if (property(node, 'style') === '') return tidied;
  return { ...tidied, properties: { ...node.properties, style: tidyStyle(node, themed) } };
}

function meantTag(node: Element): string {
  const { tagName } = node;
  if (property(node, 'role') === 'heading') {
    const level = Number(property(node, 'ariaLevel'));
    return `h${level >= 1 && level <= 6 ? Math.round(level) : 2}`;
  }
  if (tagName === 'p' && classesOf(node).includes('MsoTitle')) return 'h1';
  // Google Docs wraps all it copies into a bold element of normal weight.
  if (
    /^(?:b|strong)$/.test(tagName) &&
    /^(?:normal|[1-4]00)$/.test(declared(node, 'font-weight'))
  ) {
    return 'span';
  }
  if (/^(?:i|em)$/.test(tagName) && declared(node, 'font-style') === 'normal') return 'span';
  return tagName;
}

function isHidden(node: Element): boolean {
  if (declared(node, 'display') === 'none' || declared(node, 'mso-hide') === 'all') return true;
  // The drawn half of a formula whose source stands beside it.
  return classesOf(node).includes('katex-html');
}

function isSecondPicture(node: Element, siblings: readonly Node[]): boolean {
  const shows = (candidate: Element) => candidate.tagName === 'img';
  if (!shows(node) && !findInside(node, shows)) return false;
  return siblings.some(
    (other) => isElement(other) && other !== node && (shows(other) || findInside(other, shows)),
  );
}

// WeChat's editor writes each line of code as an element of its own, and spaces that do not break.
function tidyCode(node: Element): Element {
  const lines = node.children.filter(
    (child): child is Element => child.type === 'element' && child.tagName === 'code',
  );
  const source = (lines.length > 1 ? lines.map(textOf).join('\n') : textOf(node)).replaceAll(
    '\u00a0',
    ' ',
  );
  const language = lines[0] ? classesOf(lines[0]) : classesOf(node);
  const named = property(node, 'dataLang');
  const className = named === '' ? language : [`language-${named}`];
  const text: ElementContent = { type: 'text', value: source };
  return element('pre', [element('code', [text], { className })]);
}
