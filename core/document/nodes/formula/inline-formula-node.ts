import { $create, DecoratorNode, nodeSchema, stringValue, withField } from 'lexical';
import type {
  DOMExportOutput,
  EditorConfig,
  LexicalNode,
  LexicalParseJSON,
  SerializedLexicalNode,
  SerializedPartial,
} from 'lexical';
import { createFormulaDom, exportFormulaDom, showLatex } from './formula-dom';

export type SerializedInlineFormulaNode = SerializedLexicalNode & { latex: string };

const json = nodeSchema<InlineFormulaNode>()({
  latex: withField(stringValue(), { field: '__latex' }),
});

/* eslint-disable typescript/no-unsafe-declaration-merging -- how Lexical types its JSON methods */
export interface InlineFormulaNode {
  exportJSON(compact?: false): SerializedInlineFormulaNode;
  exportJSON(compact: boolean): SerializedPartial<SerializedInlineFormulaNode>;
  updateFromJSON(serialized: LexicalParseJSON<SerializedInlineFormulaNode>): this;
}

/** A formula in a line of text. It is one character for the caret: stepped over, selected or deleted as a whole. */
export class InlineFormulaNode extends DecoratorNode<null> {
  /** Its source, without dollar signs. */
  __latex = '';

  override $config() {
    return this.config('inline-formula', { extends: DecoratorNode, json });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__latex = previous.__latex;
  }

  getLatex(): string {
    return this.getLatest().__latex;
  }

  setLatex(latex: string): this {
    const writable = this.getWritable();
    writable.__latex = latex;
    return writable;
  }

  override createDOM(config: EditorConfig): HTMLElement {
    return createFormulaDom('span', this.__latex, config.theme['inlineFormula']);
  }

  override updateDOM(previous: this, dom: HTMLElement): false {
    if (previous.__latex !== this.__latex) showLatex(dom, this.__latex);
    return false;
  }

  override exportDOM(): DOMExportOutput {
    return exportFormulaDom(this.__latex, false);
  }

  override getTextContent(): string {
    return `$${this.getLatex()}$`;
  }

  override isInline(): true {
    return true;
  }

  override decorate(): null {
    return null;
  }
}

/** Makes a formula of TeX without dollar signs; call it inside an update. */
export function $createInlineFormulaNode(latex: string): InlineFormulaNode {
  return $create(InlineFormulaNode).setLatex(latex);
}

export function $isInlineFormulaNode(
  node: LexicalNode | null | undefined,
): node is InlineFormulaNode {
  return node instanceof InlineFormulaNode;
}
