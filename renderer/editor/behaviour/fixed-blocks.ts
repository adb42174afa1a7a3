import type { LexicalNode } from 'lexical';
import {
  $isCalloutTitleNode,
  $isCardNode,
  $isComponentNode,
  $isDiagramNode,
  $isDividerNode,
  $isFootnoteNode,
  $isFormulaNode,
  $isGalleryNode,
  $isImageNode,
  $isInlineFormulaNode,
  $isLostImageNode,
  $isQuoteSourceNode,
  $isReadMoreItemNode,
  $isReadMoreNode,
  $isSpacerNode,
  $isStyledNode,
  type CalloutTitleNode,
  type CardNode,
  type ComponentNode,
  type DiagramNode,
  type DividerNode,
  type FootnoteNode,
  type FormulaNode,
  type GalleryNode,
  type ImageNode,
  type InlineFormulaNode,
  type LostImageNode,
  type QuoteSourceNode,
  type ReadMoreItemNode,
  type ReadMoreNode,
  type SpacerNode,
  type StyledNode,
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

type WordlessBlock =
  | DividerNode
  | SpacerNode
  | ComponentNode
  | FormulaNode
  | DiagramNode
  | LostImageNode
  | StyledNode;

/** What has no words at all and is selected by a click on it. */
export function $isWordless(
  node: LexicalNode | null | undefined,
): node is WordlessBlock | FootnoteNode | InlineFormulaNode {
  return $isWordlessBlock(node) || $isFootnoteNode(node) || $isInlineFormulaNode(node);
}

/** Whether a node stands among the blocks, so that a caret can only be beside it. */
export function $isWordlessBlock(node: LexicalNode | null | undefined): node is WordlessBlock {
  return (
    $isDividerNode(node) ||
    $isSpacerNode(node) ||
    $isComponentNode(node) ||
    $isFormulaNode(node) ||
    $isDiagramNode(node) ||
    $isLostImageNode(node) ||
    $isStyledNode(node)
  );
}
