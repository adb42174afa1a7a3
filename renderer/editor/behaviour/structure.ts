import { $isCodeNode, CodeNode } from '@lexical/code';
import { $isLinkNode } from '@lexical/link';
import {
  $createParagraphNode,
  $createTextNode,
  $isDecoratorNode,
  $isElementNode,
  $isParagraphNode,
  $isRootOrShadowRoot,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
} from 'lexical';
import {
  $isGalleryNode,
  $isImageNode,
  $isReadMoreItemNode,
  $isReadMoreNode,
  CardNode,
  ComponentNode,
  DividerNode,
  FootnoteNode,
  FormulaNode,
  GalleryNode,
  ImageNode,
  InlineFormulaNode,
  ReadMoreItemNode,
  ReadMoreNode,
  SpacerNode,
} from '../../../core/document/nodes';

/**
 * Keeps blocks where the document's schema has them: pictures and dividers between blocks or in a
 * gallery, only inline content in captions, only text in code. Pasted HTML brings all sorts.
 */
export function registerStructure(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(ImageNode, (image) => {
      if (!$isGalleryNode(image.getParent())) $liftOut(image);
      $keepInline(image);
    }),
    editor.registerNodeTransform(GalleryNode, (gallery) => {
      $liftOut(gallery);
      $keepOnly(gallery, $isImageNode);
    }),
    editor.registerNodeTransform(ReadMoreNode, (list) => {
      $liftOut(list);
      $keepOnly(list, $isReadMoreItemNode);
    }),
    editor.registerNodeTransform(ReadMoreItemNode, (item) => {
      if ($isReadMoreNode(item.getParent())) {
        for (const child of item.getChildren()) if ($isElementNode(child)) $unwrap(child);
      } else item.replace($createParagraphNode(), true);
    }),
    editor.registerNodeTransform(CardNode, (card) => {
      $liftOut(card);
      $keepInline(card);
    }),
    editor.registerNodeTransform(FootnoteNode, (note) => {
      const parent = note.getParent();
      if ($isLinkNode(parent)) parent.insertAfter(note);
      // Where notes cannot be, their words stay.
      else if ($isCodeNode(parent) || $isReadMoreItemNode(parent)) {
        note.replace($createTextNode(`（${note.getNote()}）`));
      }
    }),
    editor.registerNodeTransform(InlineFormulaNode, (formula) => {
      const parent = formula.getParent();
      if ($isLinkNode(parent)) parent.insertAfter(formula);
      else if ($isCodeNode(parent) || $isReadMoreItemNode(parent)) {
        formula.replace($createTextNode(formula.getLatex()));
      }
    }),
    ...[DividerNode, SpacerNode, ComponentNode, FormulaNode].map((solid) =>
      editor.registerNodeTransform<LexicalNode>(solid, $liftOut),
    ),
    editor.registerNodeTransform(CodeNode, (code) => {
      for (const child of code.getChildren()) if ($isElementNode(child)) $unwrap(child);
    }),
  );
}

/** Blocks that got into a line of words go below it. */
function $keepInline(line: ElementNode): void {
  for (const child of line.getChildren().toReversed()) {
    if ($isBlock(child)) line.insertAfter(child);
  }
}

/** What does not belong among the children goes below; nothing is left of a block without any. */
function $keepOnly(block: ElementNode, belongs: (child: LexicalNode) => boolean): void {
  for (const child of block.getChildren().toReversed()) {
    if (!belongs(child)) block.insertAfter($asBlock(child));
  }
  if (block.isEmpty()) block.remove();
}

function $asBlock(node: LexicalNode): LexicalNode {
  return $isBlock(node) ? node : $createParagraphNode().append(node);
}

function $isBlock(node: LexicalNode): boolean {
  return ($isElementNode(node) || $isDecoratorNode(node)) && !node.isInline();
}

/** Moves a block out of a textual one; a paragraph is split around it, so that the order stays. */
function $liftOut(node: LexicalNode): void {
  const parent = node.getParent();
  if (!parent || $isRootOrShadowRoot(parent)) return;
  const rest = node.getNextSiblings();
  if ($isParagraphNode(parent) && $isRootOrShadowRoot(parent.getParent())) {
    parent.insertAfter(node);
    if (rest.length > 0) node.insertAfter($createParagraphNode().append(...rest));
    if (parent.isEmpty()) parent.remove();
  } else {
    parent.getTopLevelElement()?.insertAfter(node);
  }
}

function $unwrap(element: ElementNode): void {
  for (const child of element.getChildren()) element.insertBefore(child);
  element.remove();
}
