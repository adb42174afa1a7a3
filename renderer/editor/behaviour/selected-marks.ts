import { $getSelection, $isNodeSelection, type LexicalEditor } from 'lexical';

/** Marks what is selected as a whole with the class `is-selected`. */
export function registerSelectedMarks(editor: LexicalEditor): () => void {
  let marked: string[] = [];
  return editor.registerUpdateListener(({ editorState }) => {
    const selected = editorState.read(() => {
      const selection = $getSelection();
      return $isNodeSelection(selection) ? selection.getNodes().map((node) => node.getKey()) : [];
    });
    if (selected.length === 0 && marked.length === 0) return;
    for (const key of marked) editor.getElementByKey(key)?.classList.remove('is-selected');
    for (const key of selected) editor.getElementByKey(key)?.classList.add('is-selected');
    marked = selected;
  });
}
