import { type LexicalEditor, mergeRegister } from 'lexical';
import { FormulaNode, InlineFormulaNode } from '../../../core/document/nodes';
import { loadNeeds } from '../../../core/typesetting/load';
import { drawFormula } from './draw-formula';

/** Draws formulas on the paper in place of their TeX, as the article will show them. */
export function registerFormulas(editor: LexicalEditor): () => void {
  const follow = (node: typeof FormulaNode | typeof InlineFormulaNode, display: boolean) =>
    editor.registerMutationListener(node, (changes) => {
      const shown = [...changes].filter(([, change]) => change !== 'destroyed');
      if (shown.length === 0) return;
      loadNeeds({ languages: new Set(), formulas: true }).then((typesetting) => {
        for (const [key] of shown) {
          const element = editor.getElementByKey(key);
          if (element) drawFormula(element, element.dataset['latex'] ?? '', display, typesetting);
        }
        return undefined;
      }, reportError);
    });
  return mergeRegister(follow(FormulaNode, true), follow(InlineFormulaNode, false));
}
