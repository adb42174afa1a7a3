import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey, type LexicalNode } from 'lexical';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  $isFormulaNode,
  $isInlineFormulaNode,
  type FormulaNode,
  type InlineFormulaNode,
} from '../../../core/document/nodes';
import { LONGEST_FORMULA } from '../../../core/document/nodes/formula/schema';
import type { FormulaMistake } from '../../../core/typesetting/formula/formula';
import { loadNeeds } from '../../../core/typesetting/load';
import { TextArea } from '../../ui';
import type { HeldBlock } from '../block-tools/held-block';
import { RemoveBlock } from '../block-tools/remove-block';
import { useChange } from '../block-tools/use-change';
import { drawFormula } from './draw-formula';

/** The TeX of a formula, with what it will look like, or what is wrong with it, as one writes. */
export function FormulaTools({ held }: { held: Extract<HeldBlock, { kind: 'formula' }> }) {
  const { t } = useTranslation('blocks');
  const [editor] = useLexicalComposerContext();
  const change = useChange(held.key, $isFormula);
  const [draft, setDraft] = useState(held.latex);
  const field = useRef<HTMLTextAreaElement>(null);
  const { preview, mistake } = usePreview(draft, held.display);
  const mistakeId = useId();
  const isNew = held.latex === '';
  useEffect(() => {
    if (isNew) field.current?.focus();
  }, [isNew]);

  const save = () => {
    const latex = draft.trim();
    if (latex !== held.latex) change((formula) => void formula.setLatex(latex));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    // In a formula of several lines Enter is a new line of its source.
    const done = event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey);
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
    save();
    editor.update(() => {
      const node = $getNodeByKey(held.key);
      if (node?.isInline() === true || node?.getNextSibling()) node.selectNext(0, 0);
    });
    editor.focus();
  };
  return (
    <div className="formula-tools">
      <div className="formula-row">
        <TextArea
          ref={field}
          className="formula-field"
          aria-label={t('formula.latex')}
          aria-describedby={mistakeId}
          aria-invalid={mistake !== null || undefined}
          placeholder={t('formula.empty')}
          rows={held.display ? 3 : 2}
          maxLength={LONGEST_FORMULA}
          spellCheck={false}
          value={draft}
          onChange={(event) => setDraft(event.currentTarget.value)}
          onBlur={save}
          onKeyDown={onKeyDown}
        />
        <RemoveBlock nodeKey={held.key} keys="backspace" />
      </div>
      <div ref={preview} className="formula-preview" aria-hidden />
      <p id={mistakeId} className="formula-mistake" role="status">
        {mistake ? t([`formula.mistakes.${mistake.id}`, 'formula.wrong'], { ...mistake }) : ''}
      </p>
    </div>
  );
}

function $isFormula(node: LexicalNode | null): node is FormulaNode | InlineFormulaNode {
  return $isFormulaNode(node) || $isInlineFormulaNode(node);
}

/** Draws what is being written into an element, and says what is wrong with it. */
function usePreview(latex: string, display: boolean) {
  const preview = useRef<HTMLDivElement>(null);
  const [mistake, setMistake] = useState<FormulaMistake | null>(null);
  useEffect(() => {
    let current = true;
    loadNeeds({ languages: new Set(), formulas: true }).then((typesetting) => {
      const element = preview.current;
      if (!current || !element) return;
      if (latex.trim() === '') {
        element.replaceChildren();
        setMistake(null);
      } else setMistake(drawFormula(element, latex, display, typesetting));
    }, reportError);
    return () => {
      current = false;
    };
  }, [latex, display]);
  return { preview, mistake };
}
