import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { type EmojiPickerListComponents, EmojiPicker as Picker } from 'frimousse';
import { $getSelection, $isRangeSelection, HISTORY_PUSH_TAG } from 'lexical';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Floating } from '../toolbar/floating';
import { rangeOfSelection } from '../toolbar/selection-toolbar';
import { useEscape } from '../use-escape';
import { resolveEmoji } from './emoji-data';
import './emoji-picker.css';

/** The library counts rows and columns from nought, which ARIA does not know. */
const PARTS: Partial<EmojiPickerListComponents> = {
  Row: ({ children, ...row }) => (
    <div {...row} aria-rowindex={undefined}>
      {children}
    </div>
  ),
  Emoji: ({ emoji, ...cell }) => (
    <button type="button" {...cell} aria-colindex={undefined}>
      {emoji.emoji}
    </button>
  ),
};

/** Emoji for the place of the caret, found by Chinese and English words. */
export function EmojiPicker({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation('editor');
  const [editor] = useLexicalComposerContext();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = box;
    current?.querySelector('input')?.focus();
    const onLeave = ({ relatedTarget }: FocusEvent) => {
      if (!(relatedTarget instanceof Node && current?.contains(relatedTarget))) onClose();
    };
    current?.addEventListener('focusout', onLeave);
    return () => current?.removeEventListener('focusout', onLeave);
  }, [onClose]);

  const leave = () => {
    onClose();
    editor.focus();
  };
  const insert = (emoji: string) => {
    const $insert = () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText(emoji);
    };
    editor.update($insert, { tag: HISTORY_PUSH_TAG });
    leave();
  };
  useEscape(box, leave);
  return (
    <Floating
      side="bottom"
      align="start"
      className="emoji-picker"
      anchor={() => rangeOfSelection(editor.getRootElement())}
    >
      <div ref={box}>
        <Picker.Root
          className="emoji-root"
          locale={i18n.language === 'en' ? 'en' : 'zh'}
          columns={9}
          resolveEmojiData={resolveEmoji}
          onEmojiSelect={({ emoji }) => insert(emoji)}
        >
          <Picker.Search
            className="input emoji-search"
            aria-label={t('emoji.search')}
            placeholder={t('emoji.search')}
          />
          <Picker.Viewport className="emoji-viewport">
            <Picker.Loading className="emoji-note">{t('emoji.loading')}</Picker.Loading>
            <Picker.Empty className="emoji-note">{t('emoji.none')}</Picker.Empty>
            <Picker.List className="emoji-list" components={PARTS} />
          </Picker.Viewport>
        </Picker.Root>
      </div>
    </Floating>
  );
}
