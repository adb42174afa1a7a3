import { $create, $createLineBreakNode, $createParagraphNode, ElementNode } from 'lexical';
import type {
  DOMExportOutput,
  EditorConfig,
  LexicalNode,
  ParagraphNode,
  RangeSelection,
} from 'lexical';

/** The line of a quote that says where its words come from; the last child of a quote. */
export class QuoteSourceNode extends ElementNode {
  override $config() {
    return this.config('quote-source', { extends: ElementNode });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const line = document.createElement('cite');
    const className: unknown = config.theme['quoteSource'];
    if (typeof className === 'string') line.className = className;
    return line;
  }

  override updateDOM(): false {
    return false;
  }

  /** On the clipboard it is a line of the quote. */
  override exportDOM(): DOMExportOutput {
    return { element: document.createElement('cite') };
  }

  /** Enter goes on with a paragraph below the whole quote. */
  override insertNewAfter(_selection: RangeSelection, restoreSelection?: boolean): ParagraphNode {
    const paragraph = $createParagraphNode();
    (this.getParent() ?? this).insertAfter(paragraph, restoreSelection);
    return paragraph;
  }

  /** Backspace at its start makes its words the last line of the quote. */
  override collapseAtStart(): true {
    $unwrapSource(this);
    return true;
  }

  override canIndent(): false {
    return false;
  }
}

/** Makes the words of a source a line of what holds it; the node goes. */
export function $unwrapSource(source: QuoteSourceNode): void {
  const children = source.getChildren();
  const start = children[0];
  if (source.getPreviousSibling()) source.insertBefore($createLineBreakNode());
  for (const child of children) source.insertBefore(child);
  if (start) start.selectStart();
  else source.selectPrevious();
  source.remove();
}

/** Makes an empty line for a source; call it inside an update. */
export function $createQuoteSourceNode(): QuoteSourceNode {
  return $create(QuoteSourceNode);
}

export function $isQuoteSourceNode(node: LexicalNode | null | undefined): node is QuoteSourceNode {
  return node instanceof QuoteSourceNode;
}
