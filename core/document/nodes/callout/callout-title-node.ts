import { $create, $createParagraphNode, $isElementNode, ElementNode } from 'lexical';
import type {
  DOMConversionMap,
  DOMExportOutput,
  EditorConfig,
  LexicalNode,
  RangeSelection,
} from 'lexical';
import { writeOwnData } from '../../own-data';

const importDOM: DOMConversionMap = {
  p: (element) =>
    'calloutTitle' in element.dataset
      ? { priority: 2, conversion: () => ({ node: $create(CalloutTitleNode) }) }
      : null,
};

/** The first line of a callout. */
export class CalloutTitleNode extends ElementNode {
  override $config() {
    return this.config('callout-title', { extends: ElementNode, importDOM });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const line = document.createElement('p');
    const className: unknown = config.theme['calloutTitle'];
    if (typeof className === 'string') line.className = className;
    return line;
  }

  override updateDOM(): false {
    return false;
  }

  override exportDOM(): DOMExportOutput {
    const line = document.createElement('p');
    line.dataset['gaotai'] = writeOwnData({ type: 'callout-title' });
    return { element: line };
  }

  /** Enter goes on in the first block below; words behind the caret make a paragraph. */
  override insertNewAfter(_selection: RangeSelection, restoreSelection?: boolean): ElementNode {
    const paragraph = $createParagraphNode();
    this.insertAfter(paragraph, restoreSelection);
    return paragraph;
  }

  /** Backspace at its start takes the box away and keeps what is in it. */
  override collapseAtStart(): true {
    const box = this.getParent();
    const paragraph = $createParagraphNode().append(...this.getChildren());
    if ($isElementNode(box)) {
      for (const child of box.getChildren()) {
        if (child.is(this)) box.insertBefore(paragraph);
        else box.insertBefore(child);
      }
      box.remove();
    } else this.replace(paragraph);
    paragraph.selectStart();
    return true;
  }

  override canIndent(): false {
    return false;
  }
}

/** Makes an empty title; call it inside an update. */
export function $createCalloutTitleNode(): CalloutTitleNode {
  return $create(CalloutTitleNode);
}

export function $isCalloutTitleNode(
  node: LexicalNode | null | undefined,
): node is CalloutTitleNode {
  return node instanceof CalloutTitleNode;
}
