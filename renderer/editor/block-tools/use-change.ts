import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey, HISTORY_PUSH_TAG, type LexicalNode } from 'lexical';

/** Changes one node, if it is still there and still of its kind, as one step for undo. */
export function useChange<N extends LexicalNode>(
  key: string,
  $is: (node: LexicalNode | null) => node is N,
): (run: (node: N) => void) => void {
  const [editor] = useLexicalComposerContext();
  return (run) =>
    editor.update(
      () => {
        const node = $getNodeByKey(key);
        if ($is(node)) run(node);
      },
      { tag: HISTORY_PUSH_TAG },
    );
}
