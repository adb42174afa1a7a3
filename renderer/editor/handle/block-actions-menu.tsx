import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ArrowDown, ArrowUp, ChevronRight, Copy, CopyPlus, Trash2 } from 'lucide-react';
import { $isElementNode, HISTORY_PUSH_TAG } from 'lexical';
import { DropdownMenu } from 'radix-ui';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import {
  $blockAround,
  $kindOf,
  BLOCK_KINDS,
  type BlockKind,
  setBlockKind,
} from '../behaviour/blocks';
import { KEYS } from '../behaviour/key-shortcuts';
import { Keys, MenuItem, MenuSeparator } from '../../ui';
import { $actOn, type BlockAction, $selectUnits } from './actions';
import { $heldUnits } from './block-drag';
import { $copyUnits } from './copy';

/** What can be done with the blocks of a handle; they are marked while the menu is open. */
export function BlockActionsMenu({ held }: { held: string }) {
  const { t } = useTranslation('editor');
  const [editor] = useLexicalComposerContext();
  const kind = editor.read(() => $kindOfUnit(held));
  useMarks(held);

  const act = (action: BlockAction) =>
    editor.update(() => $actOn($heldUnits(held), action), { tag: HISTORY_PUSH_TAG });
  const turn = (into: BlockKind) => {
    editor.update(() => $selectUnits($heldUnits(held)), { discrete: true });
    setBlockKind(editor, into);
  };
  return (
    <DropdownMenu.Portal>
      <DropdownMenu.Content
        className="menu"
        aria-label={t('handle.grip')}
        side="left"
        align="start"
        sideOffset={6}
        collisionPadding={8}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          editor.focus();
        }}
      >
        {kind !== null && <TurnInto kind={kind} onChoose={turn} />}
        <MenuItem icon={ArrowUp} keys={KEYS.moveUp} onSelect={() => act('moveUp')}>
          {t('handle.moveUp')}
        </MenuItem>
        <MenuItem icon={ArrowDown} keys={KEYS.moveDown} onSelect={() => act('moveDown')}>
          {t('handle.moveDown')}
        </MenuItem>
        <MenuSeparator />
        <MenuItem
          icon={Copy}
          onSelect={() => editor.read(() => $copyUnits(editor, $heldUnits(held)))}
        >
          {t('handle.copy')}
        </MenuItem>
        <MenuItem icon={CopyPlus} keys={KEYS.duplicate} onSelect={() => act('duplicate')}>
          {t('handle.duplicate')}
        </MenuItem>
        <MenuItem icon={Trash2} keys={KEYS.removeBlock} danger onSelect={() => act('remove')}>
          {t('handle.remove')}
        </MenuItem>
      </DropdownMenu.Content>
    </DropdownMenu.Portal>
  );
}

type TurnIntoProps = { kind: BlockKind; onChoose: (kind: BlockKind) => void };

function TurnInto({ kind, onChoose }: TurnIntoProps) {
  const { t } = useTranslation('editor');
  return (
    <>
      <DropdownMenu.Sub>
        <DropdownMenu.SubTrigger className="menu-item">
          <span className="menu-mark" />
          <span className="menu-words">{t('handle.turnInto')}</span>
          <ChevronRight aria-hidden size={14} />
        </DropdownMenu.SubTrigger>
        <DropdownMenu.Portal>
          <DropdownMenu.SubContent className="menu" collisionPadding={8}>
            <DropdownMenu.RadioGroup value={kind}>
              {BLOCK_KINDS.map((other) => (
                <DropdownMenu.RadioItem
                  key={other}
                  value={other}
                  className="menu-item"
                  onSelect={() => other === kind || onChoose(other)}
                >
                  <span className="menu-mark">
                    <DropdownMenu.ItemIndicator>✓</DropdownMenu.ItemIndicator>
                  </span>
                  <span className="menu-words">{t(`block.${other}`)}</span>
                  <Keys keys={KEYS.block[other]} />
                </DropdownMenu.RadioItem>
              ))}
            </DropdownMenu.RadioGroup>
          </DropdownMenu.SubContent>
        </DropdownMenu.Portal>
      </DropdownMenu.Sub>
      <MenuSeparator />
    </>
  );
}

/** The kind of the first held block, if it is one that can become another. */
function $kindOfUnit(held: string): BlockKind | null {
  const node = $heldUnits(held)[0]?.[0];
  if (!$isElementNode(node)) return null;
  const inside = node.getFirstDescendant() ?? node;
  const block = $blockAround(inside);
  // Of a table the cells hold blocks, not the table itself.
  return block && (block.is(node) || node.getType() === 'list') ? $kindOf(block) : null;
}

function useMarks(held: string): void {
  const [editor] = useLexicalComposerContext();
  useEffect(() => {
    const keys = editor.read(() => $heldUnits(held).flatMap((unit) => unit.map((n) => n.getKey())));
    const elements = keys.flatMap((key) => editor.getElementByKey(key) ?? []);
    for (const element of elements) element.classList.add('is-held');
    return () => {
      for (const element of elements) element.classList.remove('is-held');
    };
  }, [editor, held]);
}
