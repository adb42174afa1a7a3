import type { LexicalEditor } from 'lexical';

/**
 * Lets a key find the caret where it stands. The browser moves the caret at once but tells of it in a
 * task of its own; on a busy machine the next key comes before that, and the editor would still judge
 * it by the old place: Home and then the left arrow went one letter back instead of out of a caption.
 * Characters need no such care, the editor looks for itself where they go.
 */
export function registerCaretBeforeKeys(editor: LexicalEditor): () => void {
  let told: Place | null = null;
  const onTold = () => {
    told = placeOf(document.getSelection());
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key.length === 1 || event.isComposing) return;
    const place = placeOf(document.getSelection());
    if (place && !isSame(place, told)) document.dispatchEvent(new Event('selectionchange'));
  };
  document.addEventListener('selectionchange', onTold);
  const forget = editor.registerRootListener((root, previous) => {
    // Before the editor's own listeners, which are on the same element.
    previous?.removeEventListener('keydown', onKey, true);
    root?.addEventListener('keydown', onKey, true);
  });
  return () => {
    document.removeEventListener('selectionchange', onTold);
    forget();
  };
}

interface Place {
  anchor: Node | null;
  anchorOffset: number;
  focus: Node | null;
  focusOffset: number;
}

function placeOf(selection: Selection | null): Place | null {
  if (!selection) return null;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  return { anchor: anchorNode, anchorOffset, focus: focusNode, focusOffset };
}

function isSame(a: Place, b: Place | null): boolean {
  return (
    b !== null &&
    a.anchor === b.anchor &&
    a.anchorOffset === b.anchorOffset &&
    a.focus === b.focus &&
    a.focusOffset === b.focusOffset
  );
}
