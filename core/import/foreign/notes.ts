import type { Element } from 'hast';
import { element, property, textOf } from './element';

const NOTE = /(?:^|#|-)(?:foot|end)note-(?:ref-)?\d+$/;

/**
 * The mark of a note in the text, or the way back from the note, as GitHub's dialect writes them; null
 * for any other link. The converter of Word files links a mark to `#footnote-1` and back.
 */
export function readNoteLink(link: Element): Element | null {
  const target = property(link, 'href');
  if (!target.startsWith('#') || !NOTE.test(target)) return null;
  if (target.includes('note-ref-')) return element('a', [], { dataFootnoteBackref: '' });
  const mark = textOf(link).replace(/^\[(.*)\]$/, '$1');
  return element('a', [{ type: 'text', value: mark }], { dataFootnoteRef: '' });
}

/** The list of notes at the end as a part of its own; null for any other list. */
export function readNoteList(list: Element): Element | null {
  const items = list.children.filter((child): child is Element => child.type === 'element');
  if (items.length === 0 || !items.every((item) => NOTE.test(property(item, 'id')))) return null;
  return element('section', [list], { dataFootnotes: '' });
}
