import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getSelection, $isRangeSelection } from 'lexical';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { FindAsked } from './find/find-bar';
import type { EditorTools } from './tools';

const FindBar = lazy(() => import('./find/find-bar').then((m) => ({ default: m.FindBar })));
const TidyPanel = lazy(() =>
  import('./autocorrect/tidy-panel').then((m) => ({ default: m.TidyPanel })),
);
const EmojiPicker = lazy(() =>
  import('./emoji/emoji-picker').then((m) => ({ default: m.EmojiPicker })),
);

/** What is open over the paper; one thing at a time. */
export type OpenTool = { kind: 'find'; asked: FindAsked } | { kind: 'tidy' } | { kind: 'emoji' };

/** The tools of a paper, each loaded when it is first opened. */
export function usePaperTools(): { open: OpenTool | null; tools: EditorTools; close: () => void } {
  const [editor] = useLexicalComposerContext();
  const [open, setOpen] = useState<OpenTool | null>(null);
  const tools = useMemo((): EditorTools => {
    let times = 0;
    const find = (replace: boolean) => {
      const words = editor.read($selectedWords);
      setOpen({ kind: 'find', asked: { id: ++times, replace, words } });
    };
    return {
      find: () => find(false),
      replace: () => find(true),
      tidy: () => setOpen({ kind: 'tidy' }),
      emoji: () => setOpen({ kind: 'emoji' }),
    };
  }, [editor]);
  const close = useCallback(() => setOpen(null), []);
  return { open, tools, close };
}

export function PaperTools({ open, close }: { open: OpenTool | null; close: () => void }) {
  return (
    <Suspense>
      {open?.kind === 'find' && <FindBar key={open.asked.id} asked={open.asked} onClose={close} />}
      {open?.kind === 'tidy' && <TidyPanel onClose={close} />}
      {open?.kind === 'emoji' && <EmojiPicker onClose={close} />}
    </Suspense>
  );
}

/** The selected words if they are few and on one line: most likely what is to be found. */
function $selectedWords(): string {
  const selection = $getSelection();
  const words = $isRangeSelection(selection) ? selection.getTextContent() : '';
  return words.length <= 80 && !words.includes('\n') ? words : '';
}
