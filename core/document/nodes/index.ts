import { CodeNode } from '@lexical/code';
import { LinkNode } from '@lexical/link';
import { ListItemNode, ListNode } from '@lexical/list';
import { HeadingNode, QuoteNode } from '@lexical/rich-text';
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table';
import type { Klass, LexicalNode } from 'lexical';
import { CardNode } from './card/card-node';
import { ComponentNode } from './component/component-node';
import { DiagramNode } from './diagram/diagram-node';
import { DividerNode } from './divider/divider-node';
import { FootnoteNode } from './footnote/footnote-node';
import { GalleryNode } from './gallery/gallery-node';
import { CalloutNode } from './callout/callout-node';
import { CalloutTitleNode } from './callout/callout-title-node';
import { FormulaNode } from './formula/formula-node';
import { InlineFormulaNode } from './formula/inline-formula-node';
import { QuoteSourceNode } from './quote/quote-source-node';
import { ImageNode } from './image/image-node';
import { ReadMoreItemNode } from './read-more/read-more-item-node';
import { ReadMoreNode } from './read-more/read-more-node';
import { SpacerNode } from './spacer/spacer-node';
import { LostImageNode } from './lost-image/lost-image-node';
import { StyledNode } from './styled/styled-node';

export { $createCardNode, $isCardNode, CardNode } from './card/card-node';
export { $createComponentNode, $isComponentNode, ComponentNode } from './component/component-node';
export { $createCalloutNode, $isCalloutNode, CalloutNode } from './callout/callout-node';
export {
  $createCalloutTitleNode,
  $isCalloutTitleNode,
  CalloutTitleNode,
} from './callout/callout-title-node';
export { $isCodeWrapped, $setCodeWrapped } from './code/code-wrap';
export { $createFormulaNode, $isFormulaNode, FormulaNode } from './formula/formula-node';
export {
  $createInlineFormulaNode,
  $isInlineFormulaNode,
  InlineFormulaNode,
} from './formula/inline-formula-node';
export { $getHeadingLook, $setHeadingLook } from './heading/heading-look';
export {
  $createQuoteSourceNode,
  $isQuoteSourceNode,
  $unwrapSource,
  QuoteSourceNode,
} from './quote/quote-source-node';
export { $createDiagramNode, $isDiagramNode, DiagramNode } from './diagram/diagram-node';
export { $createDividerNode, $isDividerNode, DividerNode } from './divider/divider-node';
export { $createFootnoteNode, $isFootnoteNode, FootnoteNode } from './footnote/footnote-node';
export { $createGalleryNode, $isGalleryNode, GalleryNode } from './gallery/gallery-node';
export { $createImageNode, $isImageNode, ImageNode } from './image/image-node';
export type { ImageProperties } from './image/image-node';
export {
  $createReadMoreItemNode,
  $isReadMoreItemNode,
  ReadMoreItemNode,
} from './read-more/read-more-item-node';
export { $createReadMoreNode, $isReadMoreNode, ReadMoreNode } from './read-more/read-more-node';
export { $createSpacerNode, $isSpacerNode, SpacerNode } from './spacer/spacer-node';
export {
  $createLostImageNode,
  $isLostImageNode,
  LostImageNode,
} from './lost-image/lost-image-node';
export { $createStyledNode, $isStyledNode, StyledNode } from './styled/styled-node';

/**
 * Every node class of an article's body, beside those that Lexical always knows (root, paragraph,
 * text, line break). Give it to any editor, headless or not, that opens a document.
 */
export const documentNodes: Klass<LexicalNode>[] = [
  HeadingNode,
  QuoteNode,
  ListNode,
  ListItemNode,
  LinkNode,
  CodeNode,
  TableNode,
  TableRowNode,
  TableCellNode,
  DividerNode,
  ImageNode,
  GalleryNode,
  CardNode,
  ReadMoreNode,
  ReadMoreItemNode,
  ComponentNode,
  SpacerNode,
  FootnoteNode,
  QuoteSourceNode,
  CalloutNode,
  CalloutTitleNode,
  FormulaNode,
  InlineFormulaNode,
  DiagramNode,
  LostImageNode,
  StyledNode,
];
