import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useEffect, useState } from 'react';

/**
 * What a reading of the selection says, followed as the body and the selection change. `$read` is a
 * function of a module, and what it answers is plain data: the same answer is the same object.
 */
export function useSelectionState<T>($read: () => T | null): T | null {
  const [editor] = useLexicalComposerContext();
  const [state, setState] = useState<T | null>(null);
  useEffect(() => {
    const follow = () => {
      const next = editor.getEditorState().read($read);
      setState((last) => (JSON.stringify(last) === JSON.stringify(next) ? last : next));
    };
    follow();
    return editor.registerUpdateListener(follow);
  }, [editor, $read]);
  return state;
}
