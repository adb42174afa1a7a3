import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { GripVertical, Plus } from 'lucide-react';
import { $createParagraphNode, $getNodeByKey, $isParagraphNode, HISTORY_PUSH_TAG } from 'lexical';
import { DropdownMenu } from 'radix-ui';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { KEYS } from '../behaviour/key-shortcuts';
import { Floating } from '../toolbar/floating';
import { Tooltip } from '../../ui';
import { BlockActionsMenu } from './block-actions-menu';
import { firstLineOf } from './block-rect';
import { useBlockDrag } from './use-block-drag';
import { useHeldBlock } from './use-held-block';
import './handle.css';

type BlockHandleProps = {
  /** The menu is open; it opens by the grip and by keys. */
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/**
 * Beside the block at the mouse or the caret: a plus that puts something in below, and a grip that
 * drags the block or opens what can be done with it. Both are out of the way of the Tab key; the menu
 * has keys of its own.
 */
export function BlockHandle({ open, onOpenChange }: BlockHandleProps) {
  const { t } = useTranslation('editor');
  const [editor] = useLexicalComposerContext();
  const held = useHeldBlock(open);
  const { dragging, grip, cancel } = useBlockDrag(held, () => onOpenChange(true));
  useEscape(dragging, cancel);

  const insertBelow = () => {
    const $below = () => {
      const node = held === null ? null : $getNodeByKey(held)?.getTopLevelElement();
      if (!node) return;
      const empty = $isParagraphNode(node) && node.isEmpty();
      const paragraph = empty ? node : node.insertAfter($createParagraphNode());
      // As if it was typed: the insert list opens at the caret.
      paragraph.selectEnd().insertText('/');
    };
    editor.focus();
    editor.update($below, { tag: HISTORY_PUSH_TAG });
  };
  if (held === null) return null;
  return (
    <Floating side="left" className="block-handle" anchor={() => anchorOf(held)}>
      <Tooltip words={t('handle.insert')}>
        <button
          type="button"
          className="handle-button"
          tabIndex={-1}
          aria-label={t('handle.insert')}
          onMouseDown={(event) => event.preventDefault()}
          onClick={insertBelow}
        >
          <Plus aria-hidden size={15} strokeWidth={1.7} />
        </button>
      </Tooltip>
      <DropdownMenu.Root modal={false} open={open} onOpenChange={onOpenChange}>
        <Tooltip words={t('handle.grip')} keys={KEYS.blockMenu}>
          <DropdownMenu.Trigger asChild {...grip}>
            <button
              type="button"
              className="handle-button handle-grip"
              tabIndex={-1}
              aria-label={t('handle.grip')}
            >
              <GripVertical aria-hidden size={14} strokeWidth={1.7} />
            </button>
          </DropdownMenu.Trigger>
        </Tooltip>
        {open && <BlockActionsMenu held={held} />}
      </DropdownMenu.Root>
    </Floating>
  );

  function anchorOf(key: string) {
    const line = firstLineOf(editor, key);
    return line && { getBoundingClientRect: () => line };
  }
}

/** Escape leaves a dragged block where it was. */
function useEscape(dragging: boolean, cancel: () => void): void {
  useEffect(() => {
    if (!dragging) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') cancel();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
}
