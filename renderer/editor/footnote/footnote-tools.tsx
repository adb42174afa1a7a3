import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey } from 'lexical';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $isFootnoteNode } from '../../../core/document/nodes';
import { FOOTNOTE_LENGTH } from '../../../core/document/nodes/footnote/schema';
import { TextArea } from '../../ui';
import type { HeldBlock } from '../block-tools/held-block';
import { RemoveBlock } from '../block-tools/remove-block';
import { useChange } from '../block-tools/use-change';

/** The words of a footnote. A new one is written at once; Enter goes on behind its mark. */
export function FootnoteTools({ held }: { held: Extract<HeldBlock, { kind: 'footnote' }> }) {
  const { t } = useTranslation('editor');
  const [editor] = useLexicalComposerContext();
  const change = useChange(held.key, $isFootnoteNode);
  const [draft, setDraft] = useState(held.text);
  const field = useRef<HTMLTextAreaElement>(null);
  const isNew = held.text === '';
  useEffect(() => {
    if (isNew) field.current?.focus();
  }, [isNew]);

  const save = () => {
    const words = draft.replace(/\s+/g, ' ').trim();
    if (words !== held.text) change((note) => void note.setNote(words));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    save();
    editor.update(() => {
      $getNodeByKey(held.key)?.selectNext(0, 0);
    });
    editor.focus();
  };
  return (
    <>
      <TextArea
        ref={field}
        className="footnote-field"
        aria-label={t('footnote.text')}
        placeholder={t('footnote.empty')}
        rows={2}
        maxLength={FOOTNOTE_LENGTH}
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={save}
        onKeyDown={onKeyDown}
      />
      <RemoveBlock nodeKey={held.key} keys="backspace" />
    </>
  );
}
