import { cleanText } from '../../document/clean-text';
import { escapeText } from '../escape';
import type { LinkNote } from '../plan';
import { stylesOf } from '../styles';
import type { Theme } from '../themes';

/** The addresses of the links that WeChat does not let readers tap, listed once each. */
export function renderNotes(notes: readonly LinkNote[], theme: Theme): string {
  if (notes.length === 0) return '';
  const styles = stylesOf(theme);
  const rows = notes.map(({ number, words, address }) => {
    return escapeText(cleanText(`[${number}] ${words}：${address}`).replace(/\s+/g, ' '));
  });
  const title = escapeText(cleanText(theme.notes.title));
  return `<section style="${styles.notes}"><p style="${styles.notesTitle}">${title}</p><p style="${styles.noteList}">${rows.join('<br>')}</p></section>`;
}
