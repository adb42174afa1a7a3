import { ChevronDown } from 'lucide-react';
import type { LexicalEditor } from 'lexical';
import { DropdownMenu, Toolbar } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { BLOCK_KINDS, type BlockKind, setBlockKind } from '../behaviour/blocks';
import { KEYS } from '../behaviour/key-shortcuts';
import { Keys } from '../../ui';

type BlockMenuProps = { editor: LexicalEditor; block: BlockKind | null };

/** Shows what kind of block the caret is in, and changes it. */
export function BlockMenu({ editor, block }: BlockMenuProps) {
  const { t } = useTranslation('editor');
  return (
    <DropdownMenu.Root modal={false}>
      <Toolbar.Button asChild disabled={block === null}>
        <DropdownMenu.Trigger className="block-menu" aria-label={t('block.label')}>
          <span>{t(`block.${block ?? 'paragraph'}`)}</span>
          <ChevronDown aria-hidden size={14} />
        </DropdownMenu.Trigger>
      </Toolbar.Button>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu"
          align="start"
          sideOffset={5}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            editor.focus();
          }}
        >
          <DropdownMenu.RadioGroup value={block ?? ''}>
            {BLOCK_KINDS.map((kind) => (
              <DropdownMenu.RadioItem
                key={kind}
                value={kind}
                className="menu-item"
                onSelect={() => block === kind || setBlockKind(editor, kind)}
              >
                <span className="menu-mark">
                  <DropdownMenu.ItemIndicator>✓</DropdownMenu.ItemIndicator>
                </span>
                <span className={`menu-words block-sample-${kind}`}>{t(`block.${kind}`)}</span>
                <Keys keys={KEYS.block[kind]} />
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
