import type { OwnData } from '../document/own-data';
import { OWN_ATTRIBUTE, writeOwnData } from '../document/own-data';
import { cleanText } from '../document/clean-text';

/**
 * A block that Markdown has no form for: its content as Markdown between two lines of HTML that say
 * what it is. Other programs show the content, we read the block back.
 */
export function ownLines(tag: 'section' | 'figure', data: OwnData, content: string[]): string[] {
  return [`<${tag} ${ownAttribute(data)}>`, '', ...content, '', `</${tag}>`];
}

/** A block without content of its own, in one line. */
export function ownLine(tag: 'section' | 'div' | 'hr', data: OwnData, words = ''): string[] {
  const start = `<${tag} ${ownAttribute(data)}>`;
  return [tag === 'hr' ? start : `${start}${words}</${tag}>`];
}

// A line feed would end the HTML; JSON has none.
function ownAttribute(data: OwnData): string {
  const value = cleanText(writeOwnData(data))
    .replaceAll('&', '&amp;')
    .replaceAll("'", '&#39;')
    // It would end a cell of a table.
    .replaceAll('|', '&#124;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
  return `${OWN_ATTRIBUTE}='${value}'`;
}
