import { $getSelection, $isNodeSelection, $setSelection, type LexicalEditor } from 'lexical';

/** Goes from the text to the tools of the block at the caret, if they are shown. */
export function focusBlockTools(editor: LexicalEditor): void {
  const tools = editor.getRootElement()?.closest('.editor')?.querySelector('.block-tools');
  tools
    ?.querySelector<HTMLElement>('input, textarea, button:not(:disabled, [tabindex="-1"])')
    ?.focus();
}

/** Goes back to the text. Focus puts a caret into it; a block that is selected as a whole stays so. */
export function backToBody(editor: LexicalEditor): void {
  const selection = editor.read(() => $getSelection()?.clone() ?? null);
  editor.getRootElement()?.focus({ preventScroll: true });
  if ($isNodeSelection(selection)) editor.update(() => $setSelection(selection));
}
