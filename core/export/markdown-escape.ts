import { cleanText } from '../document/clean-text';

/**
 * What means something inside a line: backslash, code, emphasis, strike, mathematics, brackets;
 * tags and character references; addresses that GitHub's dialect links by itself (a backslash later
 * in them would show). An underscore between letters means nothing and stays readable.
 */
const SPECIAL = new RegExp(
  [
    String.raw`[\\\x60*~$[\]]`,
    String.raw`(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])`,
    String.raw`<(?=[A-Za-z/!?])`,
    String.raw`&(?=#|[A-Za-z][A-Za-z0-9]*;)`,
    String.raw`(?<=https?|ftp):(?=//)`,
    String.raw`(?<=www)\.`,
    String.raw`(?<=[A-Za-z0-9._+-])@(?=[A-Za-z0-9])`,
  ].join('|'),
  'giu',
);

/** Text as Markdown that shows exactly these words within a line; white space stays as it is. */
export function escapeText(text: string): string {
  return text.replace(SPECIAL, '\\$&');
}

/**
 * Takes from a finished line what would make it a block of another kind at its start: heading, list
 * item, quote, underline of a heading, rule, second row of a table.
 */
export function escapeLineStart(line: string): string {
  return line
    .replace(/^#{1,6}(?=\s|$)/, '\\$&')
    .replace(/^[-+](?=\s|$)/, '\\$&')
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\')
    .replace(/^>/, '\\>')
    .replace(/^=(?==*\s*$)/, '\\=')
    .replace(/^[-:|](?=[-:|\s]*$)/, '\\$&');
}

/** The address of a link or picture, such that it ends where it should, also in a table. */
export function escapeAddress(address: string): string {
  const safe = cleanText(address)
    .trim()
    .replace(/\s/gu, (space) => encodeURIComponent(space))
    .replaceAll('|', '%7C')
    .replace(/[\\<>()&*_[\]~$\x60]/g, '\\$&');
  return safe === '' ? '<>' : safe;
}
