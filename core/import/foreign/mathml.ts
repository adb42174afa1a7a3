import type { Element } from 'hast';
import { isElement, property } from './element';

/**
 * The TeX of a formula that a page brings as MathML alone, so that none of its signs are lost: what
 * stands above, below and beside, roots, fractions and rows; of all else the signs in their order.
 */
export function mathmlToTex(node: Element): string {
  const parts = node.children.filter(isElement);
  const at = (index: number) => {
    const part = parts[index];
    return `{${part ? mathmlToTex(part) : ''}}`;
  };
  switch (node.tagName) {
    case 'annotation':
    case 'annotation-xml':
      return '';
    case 'mi':
      return [...signsOf(node)].length > 1 ? `\\mathrm{${escaped(node)}}` : escaped(node);
    case 'mn':
    case 'mo':
      return escaped(node);
    case 'mtext':
    case 'ms':
      return signsOf(node) === '' ? '' : `\\text{${signsOf(node).replace(/[\\{}$]/g, '\\$&')}}`;
    case 'mfrac':
      return `\\frac${at(0)}${at(1)}`;
    case 'msqrt':
      return `\\sqrt{${allOf(parts)}}`;
    case 'mroot':
      return `\\sqrt[${at(1)}]${at(0)}`;
    case 'msup':
      return `${at(0)}^${at(1)}`;
    case 'msub':
      return `${at(0)}_${at(1)}`;
    case 'msubsup':
      return `${at(0)}_${at(1)}^${at(2)}`;
    case 'mover':
      return `\\overset${at(1)}${at(0)}`;
    case 'munder':
      return `\\underset${at(1)}${at(0)}`;
    case 'munderover':
      return `\\overset${at(2)}{\\underset${at(1)}${at(0)}}`;
    case 'mfenced': {
      const open = escape(property(node, 'open') || '(');
      return `${open}${parts.map(mathmlToTex).join(',')}${escape(property(node, 'close') || ')')}`;
    }
    case 'mtable':
      return `\\begin{matrix}${parts.map(rowOf).join('\\\\')}\\end{matrix}`;
    default:
      return parts.length > 0 ? allOf(parts) : escaped(node);
  }
}

function allOf(parts: readonly Element[]): string {
  return parts.map(mathmlToTex).join(' ').trim();
}

function rowOf(row: Element): string {
  return row.children.filter(isElement).map(mathmlToTex).join('&');
}

/** Without what only marks a product or an application, which nobody sees. */
function signsOf(node: Element): string {
  return seen(node)
    .replace(/[\u2061-\u2064]/g, '')
    .trim();
}

function seen(node: Element): string {
  return node.children
    .map((child) => {
      if (child.type === 'text') return child.value;
      return isElement(child) && !/^(?:style|script)$/.test(child.tagName) ? seen(child) : '';
    })
    .join('');
}

function escaped(node: Element): string {
  return escape(signsOf(node));
}

function escape(signs: string): string {
  return signs
    .replace(/[{}#$%&_]/g, '\\$&')
    .replace(/\\(?![{}#$%&_])/g, '\\backslash ')
    .replace(/\^/g, '\\wedge ')
    .replace(/~/g, '\\sim ');
}
