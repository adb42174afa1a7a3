import { $getClipboardDataFromSelection, copyToClipboard } from '@lexical/clipboard';
import { $createNodeSelection, type LexicalEditor } from 'lexical';
import type { Unit } from './units';

/** Puts whole blocks on the clipboard, as Lexical's JSON, HTML and text; call it inside a read. */
export function $copyUnits(editor: LexicalEditor, units: readonly Unit[]): void {
  const selection = $createNodeSelection();
  for (const node of units.flat()) selection.add(node.getKey());
  void copyToClipboard(editor, null, $getClipboardDataFromSelection(selection));
}
