import { CodeNode } from '@lexical/code';
import { LinkNode } from '@lexical/link';
import { ListItemNode, ListNode } from '@lexical/list';
import { HeadingNode, QuoteNode } from '@lexical/rich-text';
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table';
import type { Klass, LexicalNode } from 'lexical';
import { DividerNode } from './divider/divider-node';
import { ImageNode } from './image/image-node';

export { $createDividerNode, $isDividerNode, DividerNode } from './divider/divider-node';
export { $createImageNode, $isImageNode, ImageNode } from './image/image-node';
export type { ImageProperties } from './image/image-node';

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
];
