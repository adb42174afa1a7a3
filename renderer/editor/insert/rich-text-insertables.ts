import { $isQuoteNode } from '@lexical/rich-text';
import { $createTextNode, $getSelection, $isRangeSelection, HISTORY_PUSH_TAG } from 'lexical';
import { Info, Quote, Sigma, SquareSigma } from 'lucide-react';
import {
  $createCalloutNode,
  $createFormulaNode,
  $createInlineFormulaNode,
  $isCalloutTitleNode,
} from '../../../core/document/nodes';
import { $blockAround, $createBlockOfKind } from '../behaviour/blocks';
import { $selectWhole } from '../behaviour/solid-blocks';
import { $toggleSource } from '../quote/register-quote';
import { $insertBlock, insertBlock } from './insert-block';
import type { Insertable } from './insertable';

/** Blocks of words with a form of their own. */
export const RICH_TEXT_INSERTABLES: readonly Insertable[] = [
  {
    id: 'quoteSource',
    group: 'text',
    icon: Quote,
    run: ({ editor }) => editor.update($writeSource, { tag: HISTORY_PUSH_TAG }),
  },
  {
    id: 'callout',
    group: 'text',
    icon: Info,
    run: ({ editor, startWords }) =>
      editor.update(
        () => {
          const box = $createCalloutNode('note');
          const title = box.getFirstChild();
          if ($isCalloutTitleNode(title)) title.append($createTextNode(startWords('callout')));
          $insertBlock(box);
          box.getLastDescendant()?.selectEnd();
        },
        { tag: HISTORY_PUSH_TAG },
      ),
  },
  {
    id: 'formula',
    group: 'text',
    icon: SquareSigma,
    run: ({ editor }) => insertBlock(editor, () => $createFormulaNode('')),
  },
  {
    id: 'inlineFormula',
    group: 'text',
    icon: Sigma,
    run: ({ editor }) =>
      editor.update(
        () => {
          const selection = $getSelection();
          if (!$isRangeSelection(selection)) return;
          const formula = $createInlineFormulaNode(selection.getTextContent().trim());
          selection.insertNodes([formula]);
          $selectWhole(formula);
        },
        { tag: HISTORY_PUSH_TAG },
      ),
  },
];

/** The source of the quote at the caret; elsewhere a new quote with one. */
function $writeSource(): void {
  const selection = $getSelection();
  const block = $isRangeSelection(selection) ? $blockAround(selection.anchor.getNode()) : null;
  const quote = $isQuoteNode(block) ? block : $insertBlock($createBlockOfKind('quote'));
  if ($isQuoteNode(quote)) $toggleSource(quote);
}
