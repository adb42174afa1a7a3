import { DecoratorNode, nodeSchema, stringValue, withField } from 'lexical';
import type { LexicalParseJSON, SerializedLexicalNode, SerializedPartial } from 'lexical';
import { showLatex } from './formula-dom';

export type SerializedLatexNode = SerializedLexicalNode & { latex: string };

const json = nodeSchema<LatexNode>()({
  latex: withField(stringValue(), { field: '__latex' }),
});

/* eslint-disable typescript/no-unsafe-declaration-merging -- how Lexical types its JSON methods */
export interface LatexNode {
  exportJSON(compact?: false): SerializedLatexNode;
  exportJSON(compact: boolean): SerializedPartial<SerializedLatexNode>;
  updateFromJSON(serialized: LexicalParseJSON<SerializedLatexNode>): this;
}

/** What formulas on a line of their own and in a line of text have in common: their TeX. */
export class LatexNode extends DecoratorNode<null> {
  /** Its source, without dollar signs. */
  __latex = '';

  override $config() {
    return this.config('latex', { extends: DecoratorNode, json });
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

  override updateDOM(previous: this, dom: HTMLElement): false {
    if (previous.__latex !== this.__latex) showLatex(dom, this.__latex);
    return false;
  }

  override decorate(): null {
    return null;
  }
}
