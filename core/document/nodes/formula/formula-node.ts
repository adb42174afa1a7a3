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

export type SerializedFormulaNode = SerializedLexicalNode & { latex: string };

const json = nodeSchema<FormulaNode>()({
  latex: withField(stringValue(), { field: '__latex' }),
});

/* eslint-disable typescript/no-unsafe-declaration-merging -- how Lexical types its JSON methods */
export interface FormulaNode {
  exportJSON(compact?: false): SerializedFormulaNode;
  exportJSON(compact: boolean): SerializedPartial<SerializedFormulaNode>;
  updateFromJSON(serialized: LexicalParseJSON<SerializedFormulaNode>): this;
}

/** A formula on a line of its own. */
export class FormulaNode extends DecoratorNode<null> {
  /** Its source, without dollar signs. */
  __latex = '';

  override $config() {
    return this.config('formula', { extends: DecoratorNode, json });
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
    return createFormulaDom('div', this.__latex, config.theme['formula']);
  }

  override updateDOM(previous: this, dom: HTMLElement): false {
    if (previous.__latex !== this.__latex) showLatex(dom, this.__latex);
    return false;
  }

  override exportDOM(): DOMExportOutput {
    return exportFormulaDom(this.__latex, true);
  }

  override getTextContent(): string {
    return `$$\\n${this.getLatex()}\\n$$`;
  }

  override isInline(): false {
    return false;
  }

  override decorate(): null {
    return null;
  }
}

/** Makes a formula of TeX without dollar signs; call it inside an update. */
export function $createFormulaNode(latex: string): FormulaNode {
  return $create(FormulaNode).setLatex(latex);
}

export function $isFormulaNode(node: LexicalNode | null | undefined): node is FormulaNode {
  return node instanceof FormulaNode;
}
