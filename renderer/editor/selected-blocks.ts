import { $getRoot, $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';

/** The places in the body of the blocks that the selection touches; null when nothing is selected. */
export function selectedBlocks(editor: LexicalEditor): number[] | null {
  return editor.read(() => {
    const selection = $getSelection();
    if (selection === null) return null;
    if ($isRangeSelection(selection) && selection.isCollapsed()) return null;
    const touched = new Set(
      selection.getNodes().map((node) => node.getTopLevelElement()?.getKey()),
    );
    const places = $getRoot()
      .getChildrenKeys()
      .flatMap((key, place) => (touched.has(key) ? [place] : []));
    return places.length === 0 ? null : places;
  });
}
