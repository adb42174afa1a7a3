import type { Element, RootContent } from 'hast';
import { property } from './scope';
import { textOf } from './text-of';

/** Elements whose content is more than the text of a note. */
const MORE_THAN_TEXT = new Set(['img', 'table', 'pre', 'ul', 'ol', 'hr', 'blockquote']);

/**
 * The texts of the notes of a text by the number of their mark, if all of them are plain text and
 * each has its mark. Otherwise empty: then marks and notes stay in the text as they stand.
 */
export function readFootnoteTexts(nodes: readonly RootContent[]): ReadonlyMap<string, string> {
  const none = new Map<string, string>();
  const lists: Element[] = [];
  const marks = new Set<string>();
  visit(nodes, (element) => {
    if ('dataFootnotes' in element.properties) lists.push(element);
    if (element.tagName === 'a' && 'dataFootnoteRef' in element.properties) {
      marks.add(textOf(element));
    }
  });
  const [list, ...more] = lists;
  if (!list || more.length > 0) return none;
  const items: Element[] = [];
  visit(list.children, (element) => {
    if (element.tagName === 'li') items.push(element);
  });
  const texts = new Map(items.map((item, index) => [String(index + 1), noteText(item)]));
  const whole = [...texts].every(([mark, text]) => marks.has(mark) && text !== null);
  if (!whole || [...marks].some((mark) => !texts.has(mark))) return none;
  return new Map([...texts].map(([mark, text]) => [mark, text ?? '']));
}

function noteText(item: Element): string | null {
  let plain = true;
  visit(item.children, ({ tagName }) => {
    if (MORE_THAN_TEXT.has(tagName)) plain = false;
  });
  return plain ? words(item.children).replace(/\s+/g, ' ').trim() : null;
}

function words(nodes: Element['children']): string {
  let text = '';
  for (const node of nodes) {
    if (node.type === 'text') text += node.value;
    if (node.type !== 'element') continue;
    const { tagName, properties, children } = node;
    if (tagName === 'br') text += ' ';
    else if (tagName === 'p') text += `${words(children)} `;
    else if (tagName === 'a') {
      if ('dataFootnoteBackref' in properties) continue;
      const inside = words(children);
      const address = property(node, 'href');
      const printed = address === '' || inside.includes(address.replace(/^https?:\/\/|\/$/g, ''));
      text += printed ? inside : `${inside}（${address}）`;
    } else text += words(children);
  }
  return text;
}

function visit(
  nodes: readonly (RootContent | Element['children'][number])[],
  run: (element: Element) => void,
): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    run(node);
    visit(node.children, run);
  }
}
