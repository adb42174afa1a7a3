import type { EditorConfig } from 'lexical';
import { type OwnData, writeOwnData } from './own-data';

/** An element of the clipboard's HTML that says which of our blocks it is. */
export function ownElement(
  tag: 'section' | 'div' | 'p' | 'sup' | 'figure',
  data: OwnData,
): HTMLElement {
  const element = document.createElement(tag);
  element.dataset['gaotai'] = writeOwnData(data);
  return element;
}

/** The class that the editor's theme has for a kind of node; empty if it has none. */
export function classOf(config: EditorConfig, kind: string): string {
  const className: unknown = config.theme[kind];
  return typeof className === 'string' ? className : '';
}
