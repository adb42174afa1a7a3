import type { LexicalNode } from 'lexical';
import {
  $isCardNode,
  $isComponentNode,
  $isDividerNode,
  $isFootnoteNode,
  $isGalleryNode,
  $isImageNode,
  $isReadMoreItemNode,
  $isReadMoreNode,
  $isSpacerNode,
  type CardNode,
  type ComponentNode,
  type DividerNode,
  type FootnoteNode,
  type GalleryNode,
  type ImageNode,
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
): node is ImageNode | CardNode | ReadMoreItemNode {
  return $isImageNode(node) || $isCardNode(node) || $isReadMoreItemNode(node);
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
): node is DividerNode | SpacerNode | ComponentNode | FootnoteNode {
  return (
    $isDividerNode(node) || $isSpacerNode(node) || $isComponentNode(node) || $isFootnoteNode(node)
  );
}

/** Whether a node stands among the blocks, so that a caret can only be beside it. */
export function $isWordlessBlock(
  node: LexicalNode | null | undefined,
): node is DividerNode | SpacerNode | ComponentNode {
  return $isDividerNode(node) || $isSpacerNode(node) || $isComponentNode(node);
}
