import type { ElementTransformer, TextMatchTransformer } from '@lexical/markdown';
import {
  $createFormulaNode,
  $createInlineFormulaNode,
  $isFormulaNode,
  $isInlineFormulaNode,
  FormulaNode,
  InlineFormulaNode,
} from '../../../core/document/nodes';
import { $selectWhole } from '../behaviour/solid-blocks';

/** TeX between dollar signs. A sum of money is none: no space may stand inside the signs. */
export const INLINE_FORMULA: TextMatchTransformer = {
  type: 'text-match',
  dependencies: [InlineFormulaNode],
  regExp: /\$([^\s$](?:[^$\n]*[^\s$])?)\$$/,
  importRegExp: /\$([^\s$](?:[^$\n]*[^\s$])?)\$/,
  trigger: '$',
  export: (node) => ($isInlineFormulaNode(node) ? `$${node.getLatex()}$` : null),
  replace: (text, match) => {
    const formula = $createInlineFormulaNode(match[1] ?? '');
    text.replace(formula);
    formula.selectNext(0, 0);
  },
};

/** `$$` and a space or Enter at the start of a block: a formula, whose TeX is written next. */
export const FORMULA: ElementTransformer = {
  type: 'element',
  dependencies: [FormulaNode],
  regExp: /^\$\$\s?$/,
  triggerOnEnter: true,
  export: (node) => ($isFormulaNode(node) ? `$$\n${node.getLatex()}\n$$` : null),
  replace: (block) => {
    const formula = $createFormulaNode('');
    block.replace(formula);
    $selectWhole(formula);
  },
};
