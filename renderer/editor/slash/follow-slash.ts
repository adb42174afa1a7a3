import { $isCodeNode } from '@lexical/code';
import {
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COLLABORATION_TAG,
  type EditorState,
  type ElementNode,
  HISTORIC_TAG,
  type LexicalEditor,
  PASTE_TAG,
  type TextNode,
} from 'lexical';
import { $blockAround } from '../behaviour/blocks';
import { opensMenu, queryOf } from './trigger';

/** A slash that was typed, and what was typed after it. */
export type Slash = {
  /** The text node that it stands in. */
  key: string;
  /** Where in the text: the place of the slash itself. */
  offset: number;
  query: string;
};

/** A watch that is kept; see {@link followSlash}. */
export type SlashWatch = {
  stop(): void;
  /** Leaves the slash as text: it is not searched for any more. */
  close(): void;
};

const NOT_TYPED = [COLLABORATION_TAG, HISTORIC_TAG, PASTE_TAG] as const;

/**
 * Watches for a slash being typed, and for what is typed after it. A slash that comes by paste, undo
 * or from elsewhere is text; so is one that the caret only comes back to. Nothing opens while an
 * input method composes, but what it shows then is searched for.
 */
export function followSlash(
  editor: LexicalEditor,
  onChange: (slash: Slash | null) => void,
): SlashWatch {
  let current: Slash | null = null;
  const tell = (next: Slash | null) => {
    current = next;
    onChange(next);
  };
  const stop = editor.registerUpdateListener(({ editorState, prevEditorState, tags }) => {
    const known = current;
    const next = editorState.read(() => {
      if (known) return $goOn(known);
      if (editor.isComposing() || NOT_TYPED.some((tag) => tags.has(tag))) return null;
      return $findTyped(prevEditorState);
    });
    if (next?.query !== known?.query) tell(next);
  });
  return { stop, close: () => tell(null) };
}

/** Takes the slash and the words after it away; call it inside an update. */
export function $removeSlash({ key, offset, query }: Slash): void {
  const text = $getNodeByKey(key);
  if (!$isTextNode(text)) return;
  text.select(offset, offset + 1 + query.length).removeText();
}

function $caret() {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const node = selection.anchor.getNode();
  return $isTextNode(node) ? { node, offset: selection.anchor.offset } : null;
}

function $findTyped(before: EditorState): Slash | null {
  const caret = $caret();
  if (!caret || caret.node.hasFormat('code')) return null;
  const { node, offset } = caret;
  const block = $blockAround(node);
  if (!block || $isCodeNode(block) || !opensMenu($textUpTo(block, node, offset))) return null;
  const key = node.getKey();
  const last = before.read(() => {
    const old = $getNodeByKey(key);
    return $isTextNode(old) ? old.getTextContent() : '';
  });
  const text = node.getTextContent();
  // Typed just now: without it, the text is what it was.
  const typed = text.slice(0, offset - 1) + text.slice(offset) === last;
  return typed ? { key, offset: offset - 1, query: '' } : null;
}

function $goOn({ key, offset }: Slash): Slash | null {
  const caret = $caret();
  if (!caret || caret.node.getKey() !== key || caret.offset <= offset) return null;
  const text = caret.node.getTextContent();
  if (!/[/／、]/.test(text.charAt(offset))) return null;
  const query = queryOf(text.slice(offset + 1, caret.offset));
  return query === null ? null : { key, offset, query };
}

function $textUpTo(block: ElementNode, node: TextNode, offset: number): string {
  let text = '';
  for (const other of block.getAllTextNodes()) {
    if (other.is(node)) break;
    text += other.getTextContent();
  }
  return text + node.getTextContent().slice(0, offset);
}
