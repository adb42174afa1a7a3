import { CodeNode } from '@lexical/code';
import {
  $createParagraphNode,
  $isDecoratorNode,
  $isElementNode,
  $isParagraphNode,
  $isRootOrShadowRoot,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
} from 'lexical';
import { DividerNode, ImageNode } from '../../../core/document/nodes';

/**
 * Keeps blocks where the document's schema has them: pictures and dividers between blocks, only
 * inline content in captions, only text in code. Pasted HTML brings all sorts.
 */
export function registerStructure(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(ImageNode, (image) => {
      $liftOut(image);
      for (const child of image.getChildren().toReversed()) {
        if ($isBlock(child)) image.insertAfter(child);
      }
    }),
    editor.registerNodeTransform(DividerNode, $liftOut),
    editor.registerNodeTransform(CodeNode, (code) => {
      for (const child of code.getChildren()) if ($isElementNode(child)) $unwrap(child);
    }),
  );
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
