import type { LexicalNode } from 'lexical';
import {
  $isCalloutTitleNode,
  $isCardNode,
  $isComponentNode,
  $isDividerNode,
  $isFootnoteNode,
  $isFormulaNode,
  $isGalleryNode,
  $isImageNode,
  $isInlineFormulaNode,
  $isQuoteSourceNode,
  $isReadMoreItemNode,
  $isReadMoreNode,
  $isSpacerNode,
  type CalloutTitleNode,
  type CardNode,
  type ComponentNode,
  type DividerNode,
  type FootnoteNode,
  type FormulaNode,
  type GalleryNode,
  type ImageNode,
  type InlineFormulaNode,
  type QuoteSourceNode,
  type ReadMoreItemNode,
  type ReadMoreNode,
  type SpacerNode,
} from '../../../core/document/nodes';

/**
 * A line of words that belongs to something else (a caption, the words of a card, the title of an
 * article to read next): it can be written in, but not be made a block of another kind.
 */
export function $isFixedLine(
  node: LexicalNode | null | undefined,
): node is ImageNode | CardNode | ReadMoreItemNode | QuoteSourceNode | CalloutTitleNode {
  return (
    $isImageNode(node) ||
    $isCardNode(node) ||
    $isReadMoreItemNode(node) ||
    $isQuoteSourceNode(node) ||
    $isCalloutTitleNode(node)
  );
}

/** A block with parts that words from outside must not run into. */
export function $isSolid(
  node: LexicalNode | null | undefined,
): node is ImageNode | GalleryNode | CardNode | ReadMoreNode {
  return $isImageNode(node) || $isGalleryNode(node) || $isCardNode(node) || $isReadMoreNode(node);
}

/** What has no words at all and is selected by a click on it. */
export function $isWordless(
  node: LexicalNode | null | undefined,
): node is
  | DividerNode
  | SpacerNode
  | ComponentNode
  | FormulaNode
  | FootnoteNode
  | InlineFormulaNode {
  return $isWordlessBlock(node) || $isFootnoteNode(node) || $isInlineFormulaNode(node);
}

/** Whether a node stands among the blocks, so that a caret can only be beside it. */
export function $isWordlessBlock(
  node: LexicalNode | null | undefined,
): node is DividerNode | SpacerNode | ComponentNode | FormulaNode {
  return (
    $isDividerNode(node) || $isSpacerNode(node) || $isComponentNode(node) || $isFormulaNode(node)
  );
}
