import { $isCodeNode, CodeNode } from '@lexical/code';
import { $getNodeByKey, $isLineBreakNode, $isTextNode, type LexicalEditor } from 'lexical';
import { findLanguage } from '../../../core/typesetting/code/languages';
import { SYNTAX_KINDS, type SyntaxKind } from '../../../core/typesetting/code/syntax';
import { loadNeeds } from '../../../core/typesetting/load';
import type { Typesetting } from '../../../core/typesetting/typesetting';

/** A text node of the page and where in the source it begins. */
type Piece = { start: number; text: Text };
type Source = { words: string; language: string; pieces: Piece[] };

const nameOf = (kind: SyntaxKind) => `code-${kind}`;

/**
 * Colours code while it is written, with the pieces that the article will have. The colours lie over
 * the text as highlights of the page: neither the document nor its elements change, so that nothing
 * gets in the way of typing, undo and merging.
 */
export function registerCodeColours(editor: LexicalEditor): () => void {
  const blocks = new Set<string>();
  let waiting = 0;

  const paint = () => {
    waiting = 0;
    const sources = editor
      .getEditorState()
      .read(() => [...blocks].flatMap((key) => $readSource(editor, key)));
    if (sources.length === 0) {
      clear();
      return;
    }
    const languages = new Set(sources.flatMap(({ language }) => findLanguage(language) ?? []));
    // The rules come with the first code: each of the highlights that has one is worked out for every
    // new element of the window.
    Promise.all([loadNeeds({ languages, formulas: false }), import('./code-colours.css')]).then(
      ([typesetting]) => show(sources, typesetting),
      reportError,
    );
  };
  const paintSoon = () => {
    waiting ||= requestIdleCallback(paint, { timeout: 200 });
  };

  const stopFollowing = editor.registerMutationListener(CodeNode, (changes) => {
    for (const [key, change] of changes) {
      if (change === 'destroyed') blocks.delete(key);
      else blocks.add(key);
    }
    paintSoon();
  });
  const stopTyping = editor.registerUpdateListener(({ dirtyElements }) => {
    for (const key of dirtyElements.keys()) if (blocks.has(key)) paintSoon();
  });
  return () => {
    stopFollowing();
    stopTyping();
    cancelIdleCallback(waiting);
    clear();
  };
}

function clear(): void {
  for (const kind of SYNTAX_KINDS) CSS.highlights.delete(nameOf(kind));
}

function $readSource(editor: LexicalEditor, key: string): Source[] {
  const code = $getNodeByKey(key);
  const language = $isCodeNode(code) ? code.getLanguage() : null;
  if (!$isCodeNode(code) || !language) return [];
  const pieces: Piece[] = [];
  let words = '';
  for (const child of code.getChildren()) {
    if ($isLineBreakNode(child)) words += '\n';
    if (!$isTextNode(child)) continue;
    const text = editor.getElementByKey(child.getKey())?.firstChild;
    if (text instanceof Text) pieces.push({ start: words.length, text });
    words += child.getTextContent();
  }
  return [{ words, language, pieces }];
}

function show(sources: readonly Source[], typesetting: Typesetting): void {
  const ranges = new Map<SyntaxKind, StaticRange[]>();
  for (const source of sources) {
    let at = 0;
    for (const line of typesetting.highlight(source.words, source.language) ?? []) {
      for (const { text, kind } of line) {
        if (kind !== 'plain') {
          ranges.set(kind, [
            ...(ranges.get(kind) ?? []),
            ...rangesOf(source.pieces, at, at + text.length),
          ]);
        }
        at += text.length;
      }
      at += 1;
    }
  }
  for (const kind of SYNTAX_KINDS) {
    CSS.highlights.set(nameOf(kind), new Highlight(...(ranges.get(kind) ?? [])));
  }
}

/** The parts of the page's text between two places of the source. */
function rangesOf(pieces: readonly Piece[], from: number, to: number): StaticRange[] {
  return pieces.flatMap(({ start, text }) => {
    const [first, last] = [Math.max(from, start), Math.min(to, start + text.length)];
    if (first >= last || !text.isConnected) return [];
    return [
      new StaticRange({
        startContainer: text,
        startOffset: first - start,
        endContainer: text,
        endOffset: last - start,
      }),
    ];
  });
}
