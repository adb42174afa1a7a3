import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  COMMAND_PRIORITY_LOW,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
} from 'lexical';
import {
  $createCalloutTitleNode,
  $isCalloutNode,
  $isCalloutTitleNode,
  CalloutNode,
  CalloutTitleNode,
} from '../../../core/document/nodes';
import { $blockAround } from '../behaviour/blocks';

/**
 * Keeps a callout among the blocks of the body, with one title in front and at least one block; an
 * empty paragraph at its end leads out of it by Enter.
 */
export function registerCallout(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(CalloutNode, $orderCallout),
    editor.registerNodeTransform(CalloutTitleNode, (title) => {
      if (!$isCalloutNode(title.getParent())) title.replace($createParagraphNode(), true);
    }),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $leave, COMMAND_PRIORITY_LOW),
  );
}

function $orderCallout(box: CalloutNode): void {
  const parent = box.getParent();
  if (parent && !$isRootNode(parent)) $liftOut(box);
  const [title, ...others] = box.getChildren().filter($isCalloutTitleNode);
  for (const other of others) other.replace($createParagraphNode(), true);
  const first = box.getFirstChild();
  if (!title) {
    const fresh = $createCalloutTitleNode();
    if (first) first.insertBefore(fresh);
    else box.append(fresh);
  } else if (!title.is(first)) first?.insertBefore(title);
  for (const child of box.getChildren()) {
    if (!$isBlock(child)) child.replace($createParagraphNode().append(child));
  }
  if (box.getChildrenSize() < 2) box.append($createParagraphNode());
}

function $liftOut(box: CalloutNode): void {
  const outermost = [...box.getParents()].find((parent) => $isRootNode(parent.getParent()));
  outermost?.insertAfter(box);
}

function $isBlock(node: LexicalNode): boolean {
  return $isElementNode(node) ? !node.isInline() : node.getType() !== 'text' && !node.isInline();
}

function $leave(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const block = $blockAround(selection.anchor.getNode());
  const box = block?.getParent();
  if (!$isCalloutNode(box) || !$isParagraphNode(block) || !block.isEmpty()) return false;
  if (block.getNextSibling()) return false;
  const paragraph = $createParagraphNode();
  box.insertAfter(paragraph);
  if (box.getChildrenSize() > 2) block.remove();
  paragraph.select();
  return true;
}
