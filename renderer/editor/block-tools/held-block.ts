import { $isCodeNode } from '@lexical/code';
import { $isListItemNode, $isListNode, type ListItemNode, type ListNode } from '@lexical/list';
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import { $isTableSelection } from '@lexical/table';
import { $findMatchingParent, $getSelection, $isNodeSelection, $isRangeSelection } from 'lexical';
import type { BaseSelection, LexicalNode } from 'lexical';
import {
  $getHeadingLook,
  $isCalloutNode,
  $isCalloutTitleNode,
  $isCardNode,
  $isCodeWrapped,
  $isComponentNode,
  $isDiagramNode,
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
} from '../../../core/document/nodes';
import type { CalloutKind } from '../../../core/document/nodes/callout/schema';
import type { CardProperties } from '../../../core/document/nodes/card/schema';
import type { ComponentProperties } from '../../../core/document/nodes/component/schema';
import type { DividerChoice } from '../../../core/document/nodes/divider/schema';
import type { GalleryLayout } from '../../../core/document/nodes/gallery/schema';
import type { HeadingLook } from '../../../core/wechat/themes/recipe';
import { $tablePlace, type TablePlace } from '../table/table-actions';

/** Where a picture stands among those of its gallery. */
export type InGallery = { key: string; layout: GalleryLayout; index: number; count: number };

/** The block whose properties the floating tools show, as plain data. */
export type HeldBlock =
  | {
      kind: 'image';
      key: string;
      alt: string;
      widthPercent: number;
      link: string;
      side: 'left' | 'center' | 'right';
      gallery: InGallery | null;
    }
  | { kind: 'gallery'; key: string; layout: GalleryLayout }
  | { kind: 'card'; key: string; card: Pick<CardProperties, 'kind' | 'hash' | 'name'> }
  | {
      kind: 'readmore';
      key: string;
      title: string;
      item: { key: string; url: string } | null;
    }
  | { kind: 'component'; key: string; component: ComponentProperties }
  | { kind: 'divider'; key: string; look: DividerChoice }
  | { kind: 'spacer'; key: string; height: number }
  | { kind: 'footnote'; key: string; text: string }
  | { kind: 'heading'; key: string; look: HeadingLook | null }
  | { kind: 'list'; key: string; start: number }
  | { kind: 'quote'; key: string; source: boolean }
  | { kind: 'callout'; key: string; callout: CalloutKind }
  | { kind: 'code'; key: string; language: string | null; wrap: boolean }
  | { kind: 'formula'; key: string; latex: string; display: boolean }
  | { kind: 'diagram'; key: string; source: string }
  | { kind: 'table'; key: string; place: TablePlace };

/**
 * The block that the selection holds: one that is selected as a whole, or the card or list whose
 * words the caret is in. Call it inside a read.
 */
export function $heldBlock(): HeldBlock | null {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) {
    const [node, ...others] = selection.getNodes();
    return node && others.length === 0 ? $describe(node) : null;
  }
  const place = $tablePlace();
  if (place && ($isTableSelection(selection) || $isCollapsed(selection))) {
    return { kind: 'table', key: place.cell, place };
  }
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const around = $findMatchingParent(
    selection.anchor.getNode(),
    (node) =>
      $isCardNode(node) ||
      $isReadMoreItemNode(node) ||
      $isHeadingNode(node) ||
      $isFirstOfNumbered(node) ||
      $isQuoteNode(node) ||
      $isCalloutTitleNode(node) ||
      $isCodeNode(node),
  );
  return around && $describe(around);
}

function $isCollapsed(selection: BaseSelection | null): boolean {
  return $isRangeSelection(selection) && selection.isCollapsed();
}

function $describe(node: LexicalNode): HeldBlock | null {
  const key = node.getKey();
  if ($isImageNode(node)) {
    return {
      kind: 'image',
      key,
      alt: node.getAlt(),
      widthPercent: node.getWidthPercent(),
      link: node.getLink(),
      side: sideOf(node.getFormatType()),
      gallery: $galleryAround(node),
    };
  }
  if ($isGalleryNode(node)) return { kind: 'gallery', key, layout: node.getLayout() };
  if ($isCardNode(node)) {
    const [kind, hash, name] = [node.getKind(), node.getHash(), node.getName()];
    return { kind: 'card', key, card: { kind, hash, name } };
  }
  if ($isReadMoreNode(node)) return { kind: 'readmore', key, title: node.getTitle(), item: null };
  if ($isReadMoreItemNode(node)) {
    const list = node.getParent();
    if (!$isReadMoreNode(list)) return null;
    const item = { key, url: node.getUrl() };
    return { kind: 'readmore', key: list.getKey(), title: list.getTitle(), item };
  }
  if ($isComponentNode(node)) {
    return { kind: 'component', key, component: node.getProperties() };
  }
  if ($isDividerNode(node)) return { kind: 'divider', key, look: node.getLook() };
  if ($isSpacerNode(node)) return { kind: 'spacer', key, height: node.getHeight() };
  if ($isFootnoteNode(node)) return { kind: 'footnote', key, text: node.getNote() };
  return $describeText(node);
}

function $describeText(node: LexicalNode): HeldBlock | null {
  const key = node.getKey();
  if ($isHeadingNode(node)) return { kind: 'heading', key, look: $getHeadingLook(node) };
  if ($isFirstOfNumbered(node)) {
    const list = node.getParentOrThrow<ListNode>();
    return { kind: 'list', key: list.getKey(), start: list.getStart() };
  }
  if ($isQuoteNode(node)) {
    return { kind: 'quote', key, source: node.getChildren().some($isQuoteSourceNode) };
  }
  if ($isCalloutTitleNode(node)) {
    const box = node.getParent();
    return $isCalloutNode(box)
      ? { kind: 'callout', key: box.getKey(), callout: box.getKind() }
      : null;
  }
  if ($isCodeNode(node)) {
    const [language, wrap] = [node.getLanguage() ?? null, $isCodeWrapped(node)];
    return { kind: 'code', key, language, wrap };
  }
  if ($isFormulaNode(node) || $isInlineFormulaNode(node)) {
    return { kind: 'formula', key, latex: node.getLatex(), display: $isFormulaNode(node) };
  }
  if ($isDiagramNode(node)) return { kind: 'diagram', key, source: node.getProperties().source };
  return null;
}

/** Where a numbered list begins: in its other items the tools would only be in the way of writing. */
function $isFirstOfNumbered(node: LexicalNode): node is ListItemNode {
  if (!$isListItemNode(node) || node.getPreviousSibling() !== null) return false;
  const list = node.getParent();
  return $isListNode(list) && list.getListType() === 'number';
}

function $galleryAround(image: LexicalNode): InGallery | null {
  const gallery = image.getParent();
  if (!$isGalleryNode(gallery)) return null;
  const index = image.getIndexWithinParent();
  return {
    key: gallery.getKey(),
    layout: gallery.getLayout(),
    index,
    count: gallery.getChildrenSize(),
  };
}

function sideOf(format: string): 'left' | 'center' | 'right' {
  if (format === 'left' || format === 'start') return 'left';
  return format === 'right' || format === 'end' ? 'right' : 'center';
}
