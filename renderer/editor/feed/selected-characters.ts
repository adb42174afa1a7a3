import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';
import { countWrittenCharacters } from '../../../core/document/text';

/** How many characters without white space are selected in the body; 0 for a mere caret. */
export function useSelectedCharacters(editor: LexicalEditor): number {
  const [characters, setCharacters] = useState(0);
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        setCharacters(editorState.read($selectedCharacters));
      }),
    [editor],
  );
  return characters;
}

function $selectedCharacters(): number {
  const selection = $getSelection();
  // The text of a selection is put together anew each time: a caret, as in typing, is not asked.
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return 0;
  return countWrittenCharacters(selection.getTextContent());
}
