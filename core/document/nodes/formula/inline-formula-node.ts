import { $create } from 'lexical';
import type { DOMExportOutput, EditorConfig, LexicalNode } from 'lexical';
import { createFormulaDom, exportFormulaDom } from './formula-dom';
import { LatexNode } from './latex-node';

/** A formula in a line of text. It is one character for the caret: stepped over, selected or deleted as a whole. */
export class InlineFormulaNode extends LatexNode {
  override $config() {
    return this.config('inline-formula', { extends: LatexNode });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    return createFormulaDom('span', this.__latex, config.theme['inlineFormula']);
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
