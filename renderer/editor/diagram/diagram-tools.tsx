import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey } from 'lexical';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $isDiagramNode } from '../../../core/document/nodes';
import { LONGEST_DIAGRAM } from '../../../core/document/nodes/diagram/schema';
import { TextArea } from '../../ui';
import type { HeldBlock } from '../block-tools/held-block';
import { RemoveBlock } from '../block-tools/remove-block';
import { useChange } from '../block-tools/use-change';
import { drawDiagram } from './draw-diagram';
import type { DiagramMistake } from './mistakes';

/** The source of a diagram, with what it will look like, or what is wrong with it, as one writes. */
export function DiagramTools({ held }: { held: Extract<HeldBlock, { kind: 'diagram' }> }) {
  const { t } = useTranslation('blocks');
  const [editor] = useLexicalComposerContext();
  const change = useChange(held.key, $isDiagramNode);
  const [draft, setDraft] = useState(held.source);
  const field = useRef<HTMLTextAreaElement>(null);
  const { address, mistake } = usePreview(draft);
  const mistakeId = useId();
  const isNew = held.source === '';
  useEffect(() => {
    if (isNew) field.current?.focus();
  }, [isNew]);

  const save = () => {
    if (draft !== held.source) change((diagram) => void diagram.setSource(draft));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    // A diagram has many lines, so Enter is a new one.
    const done =
      event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
    save();
    editor.update(() => void $getNodeByKey(held.key)?.selectNext(0, 0));
    editor.focus();
  };
  return (
    <div className="formula-tools diagram-tools">
      <div className="formula-row">
        <TextArea
          ref={field}
          className="formula-field"
          aria-label={t('diagram.source')}
          aria-describedby={mistakeId}
          aria-invalid={mistake !== null || undefined}
          placeholder={t('diagram.empty')}
          rows={7}
          maxLength={LONGEST_DIAGRAM}
          spellCheck={false}
          value={draft}
          onChange={(event) => setDraft(event.currentTarget.value)}
          onBlur={save}
          onKeyDown={onKeyDown}
        />
        <RemoveBlock nodeKey={held.key} keys="backspace" />
      </div>
      {address !== null && <img className="diagram-preview" src={address} alt="" />}
      <p id={mistakeId} className="formula-mistake" role="status">
        {mistake ? t(`diagram.mistakes.${mistake.id}`, { ...mistake }) : ''}
      </p>
    </div>
  );
}

/** Draws what is being written, and says what is wrong with it; the last drawing stays meanwhile. */
function usePreview(source: string): { address: string | null; mistake: DiagramMistake | null } {
  const [address, setAddress] = useState<string | null>(null);
  const [mistake, setMistake] = useState<DiagramMistake | null>(null);
  useEffect(() => {
    let current = true;
    const isBlank = source.trim() === '';
    const drawing = isBlank ? Promise.resolve(null) : drawDiagram(source);
    drawing.then((drawn) => {
      if (!current) return;
      setMistake(drawn === null || drawn.ok ? null : drawn.mistake);
      if (drawn === null) setAddress(null);
      else if (drawn.ok) setAddress(URL.createObjectURL(drawn.svg));
    }, reportError);
    return () => {
      current = false;
    };
  }, [source]);
  useEffect(() => () => void (address !== null && URL.revokeObjectURL(address)), [address]);
  return { address, mistake };
}
