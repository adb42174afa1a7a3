import { $isLinkNode, TOGGLE_LINK_COMMAND } from '@lexical/link';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { Pencil, Unlink } from 'lucide-react';
import { $findMatchingParent, $getSelection, $isRangeSelection } from 'lexical';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui';
import { Floating } from '../toolbar/floating';
import { rangeOfSelection } from '../toolbar/selection-toolbar';
import { LinkForm } from './link-form';

type LinkHere = { key: string; url: string; collapsed: boolean };

type LinkToolsProps = {
  /** The address is being edited. */
  editing: boolean;
  onEdit: (editing: boolean) => void;
};

/**
 * Shows where the link at the caret leads, and edits it. The address can be read, changed and taken
 * away, but not opened: the window never leaves itself.
 */
export function LinkTools({ editing, onEdit }: LinkToolsProps) {
  const { t } = useTranslation('editor');
  const [editor] = useLexicalComposerContext();
  const here = useLinkHere();

  const leave = useCallback(() => onEdit(false), [onEdit]);
  const close = () => {
    leave();
    editor.focus();
  };
  const toggle = (url: string | null) => {
    editor.dispatchCommand(TOGGLE_LINK_COMMAND, url);
    close();
  };
  const anchor = () =>
    (here && editor.getElementByKey(here.key)) ?? rangeOfSelection(editor.getRootElement());

  if (editing) {
    return (
      <Floating side="bottom" className="link-tools" anchor={anchor}>
        <LinkForm
          url={here?.url ?? ''}
          onSubmit={toggle}
          onCancel={leave}
          onRemove={here ? () => toggle(null) : null}
        />
      </Floating>
    );
  }
  if (!here?.collapsed) return null;
  return (
    <Floating side="bottom" className="link-tools" anchor={anchor}>
      <span className="link-url selectable" title={here.url}>
        {here.url}
      </span>
      <IconButton icon={Pencil} label={t('link.edit')} iconSize={15} onClick={() => onEdit(true)} />
      <IconButton
        icon={Unlink}
        label={t('link.remove')}
        iconSize={15}
        onClick={() => toggle(null)}
      />
    </Floating>
  );
}

function useLinkHere(): LinkHere | null {
  const [editor] = useLexicalComposerContext();
  const [here, setHere] = useState<LinkHere | null>(null);
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const next = editorState.read($linkHere);
        setHere((last) => (JSON.stringify(last) === JSON.stringify(next) ? last : next));
      }),
    [editor],
  );
  return here;
}

function $linkHere(): LinkHere | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const link = $findMatchingParent(selection.anchor.getNode(), $isLinkNode);
  if (!link) return null;
  return { key: link.getKey(), url: link.getURL(), collapsed: selection.isCollapsed() };
}
