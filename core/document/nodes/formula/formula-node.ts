import { $create } from 'lexical';
import type { DOMExportOutput, EditorConfig, LexicalNode } from 'lexical';
import { createFormulaDom, exportFormulaDom } from './formula-dom';
import { LatexNode } from './latex-node';

/** A formula on a line of its own. */
export class FormulaNode extends LatexNode {
  override $config() {
    return this.config('formula', { extends: LatexNode });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    return createFormulaDom('div', this.__latex, config.theme['formula']);
  }

  override exportDOM(): DOMExportOutput {
    return exportFormulaDom(this.__latex, true);
  }

  override getTextContent(): string {
    return `$$\n${this.getLatex()}\n$$`;
  }

  override isInline(): false {
    return false;
  }
}

/** Makes a formula of TeX without dollar signs; call it inside an update. */
export function $createFormulaNode(latex: string): FormulaNode {
  return $create(FormulaNode).setLatex(latex);
}

export function $isFormulaNode(node: LexicalNode | null | undefined): node is FormulaNode {
  return node instanceof FormulaNode;
}
