import { $isLinkNode, TOGGLE_LINK_COMMAND } from '@lexical/link';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { Pencil, Unlink } from 'lucide-react';
import { $findMatchingParent, $getSelection, $isRangeSelection } from 'lexical';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui';
import { Floating } from '../toolbar/floating';
import { rangeOfSelection } from '../toolbar/selection-toolbar';
import { useEditorIsActive } from '../toolbar/use-editor-is-active';
import { LinkForm, type LinkFormProps } from './link-form';

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
  const active = useEditorIsActive();

  const leave = useCallback(() => onEdit(false), [onEdit]);
  const close = () => {
    leave();
    editor.focus();
  };
  const toggle = (url: string | null) => {
    editor.dispatchCommand(TOGGLE_LINK_COMMAND, url);
    close();
  };
  if (editing) {
    return (
      <LinkEditing
        here={here}
        onSubmit={toggle}
        onCancel={leave}
        onEscape={close}
        onRemove={here ? () => toggle(null) : null}
      />
    );
  }
  if (!here?.collapsed || !active) return null;
  return (
    <Floating side="bottom" className="link-tools" anchor={() => editor.getElementByKey(here.key)}>
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

type LinkEditingProps = Omit<LinkFormProps, 'url'> & { here: LinkHere | null };

/** The form beside the link, or beside the words that are to become one. */
function LinkEditing({ here, ...form }: LinkEditingProps) {
  const [editor] = useLexicalComposerContext();
  // The field takes the selection away from the words, so they are noted, and stay marked.
  const [words] = useState(() => rangeOfSelection(editor.getRootElement())?.cloneRange() ?? null);
  useEffect(() => {
    if (words) CSS.highlights.set('link-words', new Highlight(words));
    // A highlight that has a rule is worked out for every new element: it has one from here on only.
    import('./link-words.css').catch(reportError);
    return () => void CSS.highlights.delete('link-words');
  }, [words]);
  return (
    <Floating
      side="bottom"
      className="link-tools"
      anchor={() => (here && editor.getElementByKey(here.key)) ?? words}
    >
      <LinkForm url={here?.url ?? ''} {...form} />
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
