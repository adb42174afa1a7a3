import { cleanText } from '../document/clean-text';

/** Escapes cleaned text for an element's content. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (sign) =>
    sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;',
  );
}

/** Cleans and escapes a value for an attribute in double quotes; it becomes one line. */
export function escapeAttribute(value: string): string {
  return escapeText(cleanText(value).replace(/[\n\t]+/g, ' ')).replace(/"/g, '&quot;');
}
