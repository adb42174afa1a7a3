import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useEffect, useState } from 'react';

/**
 * Whether the focus is in the body, or in what floats over it. A focus that goes nowhere, as when a
 * menu closes, changes nothing: it is on its way back.
 */
export function useEditorIsActive(): boolean {
  const [editor] = useLexicalComposerContext();
  const [active, setActive] = useState(true);
  useEffect(() => {
    const look = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      const inside = editor.getRootElement()?.contains(target) === true;
      setActive(inside || target.closest('.floating, .menu') !== null);
    };
    document.addEventListener('focusin', look);
    return () => document.removeEventListener('focusin', look);
  }, [editor]);
  return active;
}
