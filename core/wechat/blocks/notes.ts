import { cleanText } from '../../document/clean-text';
import { escapeText } from '../escape';
import type { ArticleNote } from '../plan';
import { stylesOf } from '../styles';
import type { Theme } from '../themes';

/**
 * The list at the end: the texts of footnotes, and the addresses of the links that WeChat does not
 * let readers tap, each once.
 */
export function renderNotes(notes: readonly ArticleNote[], theme: Theme): string {
  if (notes.length === 0) return '';
  const styles = stylesOf(theme);
  const rows = notes.map((note) => {
    return escapeText(cleanText(`[${note.number}] ${noteText(note)}`).replace(/\s+/g, ' '));
  });
  const { title, footnotesTitle } = theme.notes;
  const linksOnly = notes.every((note) => note.kind === 'link');
  const heading = escapeText(cleanText(linksOnly ? title : footnotesTitle));
  return `<section style="${styles.notes}"><p style="${styles.notesTitle}">${heading}</p><p style="${styles.noteList}">${rows.join('<br>')}</p></section>`;
}

function noteText(note: ArticleNote): string {
  switch (note.kind) {
    case 'link':
      return `${note.words}：${note.address}`;
    case 'footnote':
      return note.text;
  }
}
