import { $create, DecoratorNode } from 'lexical';
import type { DOMConversionMap, DOMExportOutput, EditorConfig, LexicalNode } from 'lexical';

const importDOM: DOMConversionMap = {
  hr: () => ({ conversion: () => ({ node: $createDividerNode() }), priority: 0 }),
};

/** A horizontal rule between two blocks. It has no properties; the theme decides how it looks. */
export class DividerNode extends DecoratorNode<null> {
  override $config() {
    return this.config('divider', { extends: DecoratorNode, importDOM });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = document.createElement('hr');
    const className: unknown = config.theme['divider'];
    if (typeof className === 'string') element.className = className;
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  override exportDOM(): DOMExportOutput {
    return { element: document.createElement('hr') };
  }

  override getTextContent(): string {
    return '\n';
  }

  override isInline(): false {
    return false;
  }

  override decorate(): null {
    return null;
  }
}

/** Makes a divider; call it inside an update. */
export function $createDividerNode(): DividerNode {
  return $create(DividerNode);
}

/** Tells a divider from other nodes. */
export function $isDividerNode(node: LexicalNode | null | undefined): node is DividerNode {
  return node instanceof DividerNode;
}
