import { $isQuoteNode, QuoteNode } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  $isRootOrShadowRoot,
  COMMAND_PRIORITY_LOW,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import {
  $createQuoteSourceNode,
  $isQuoteSourceNode,
  $unwrapSource,
  QuoteSourceNode,
} from '../../../core/document/nodes';
import { $blockAround } from '../behaviour/blocks';

/**
 * Keeps the source the one last line of its quote, whatever was pasted, merged or turned into another
 * kind; Enter in a quote that has one is a new line of the quote, as the source comes after it.
 */
export function registerQuote(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(QuoteNode, $orderQuote),
    editor.registerNodeTransform(QuoteSourceNode, (source) => {
      const parent = source.getParent();
      if ($isQuoteNode(parent)) $orderQuote(parent);
      else if ($isRootOrShadowRoot(parent)) source.replace($createParagraphNode(), true);
      else $unwrapSource(source);
    }),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $breakQuote, COMMAND_PRIORITY_LOW),
  );
}

function $orderQuote(quote: QuoteNode): void {
  const sources = quote.getChildren().filter($isQuoteSourceNode);
  const last = sources.at(-1);
  if (!last) return;
  for (const source of sources) if (!source.is(last)) $unwrapSource(source);
  if (!last.is(quote.getLastChild())) quote.append(last);
}

function $breakQuote(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const quote = $blockAround(selection.anchor.getNode());
  if (!$isQuoteNode(quote) || !quote.getChildren().some($isQuoteSourceNode)) return false;
  selection.insertLineBreak();
  return true;
}

/** Gives a quote a line for its source and goes there, or makes the source a line of it again. */
export function $toggleSource(quote: QuoteNode): void {
  const source = quote.getChildren().find($isQuoteSourceNode);
  if (source) {
    $unwrapSource(source);
    return;
  }
  const line = $createQuoteSourceNode();
  quote.append(line);
  line.selectStart();
}
