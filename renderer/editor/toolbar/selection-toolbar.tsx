import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { Toolbar } from 'radix-ui';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ColourMenu } from './colour-menu';
import { Floating } from './floating';
import { FormatButtons, LinkButton } from './format-buttons';
import { useEditorIsActive } from './use-editor-is-active';
import { FORMATS, useToolbarState } from './use-toolbar-state';

/** The bar that floats above selected words. It comes once the mouse has finished selecting. */
export function SelectionToolbar({ onLink }: { onLink: () => void }) {
  const { t } = useTranslation('editor');
  const [editor] = useLexicalComposerContext();
  const state = useToolbarState(editor);
  const selecting = useMouseIsDown();
  const active = useEditorIsActive();
  if (!state.words || selecting || !active) return null;
  return (
    <Floating
      side="top"
      className="selection-toolbar"
      anchor={() => rangeOfSelection(editor.getRootElement())}
    >
      <Toolbar.Root className="toolbar" aria-label={t('toolbar.selection')}>
        <FormatButtons editor={editor} state={state} formats={FORMATS} />
        <ColourMenu editor={editor} state={state} />
        <LinkButton state={state} onPress={onLink} />
      </Toolbar.Root>
    </Floating>
  );
}

/** The selected range on screen, if it lies in the editor. */
export function rangeOfSelection(root: HTMLElement | null): Range | null {
  const selection = document.getSelection();
  if (!root || !selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  return root.contains(range.commonAncestorContainer) ? range : null;
}

function useMouseIsDown(): boolean {
  const [down, setDown] = useState(false);
  useEffect(() => {
    const press = (event: PointerEvent) => {
      const { target } = event;
      if (target instanceof Element && !target.closest('.floating, .menu')) setDown(true);
    };
    const release = () => setDown(false);
    window.addEventListener('pointerdown', press);
    window.addEventListener('pointerup', release);
    window.addEventListener('pointercancel', release);
    return () => {
      window.removeEventListener('pointerdown', press);
      window.removeEventListener('pointerup', release);
      window.removeEventListener('pointercancel', release);
    };
  }, []);
  return down;
}
