import { ChevronDown, Plus } from 'lucide-react';
import { DropdownMenu, Toolbar } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { Keys } from '../../ui';
import { INSERT_GROUPS, type InsertContext } from './insertable';
import { INSERTABLES } from './insertables';
import { useInsertWords } from './use-insertables';

/** The insert list in the toolbar. */
export function InsertMenu({ context }: { context: InsertContext }) {
  const { t } = useTranslation('insert');
  const wordsOf = useInsertWords();
  return (
    <DropdownMenu.Root modal={false}>
      <Toolbar.Button asChild>
        <DropdownMenu.Trigger className="block-menu insert-menu" aria-label={t('label')}>
          <Plus aria-hidden size={15} strokeWidth={1.7} />
          <span className="insert-menu-words">{t('label')}</span>
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
            context.editor.focus();
          }}
        >
          {INSERT_GROUPS.map((group) => (
            <DropdownMenu.Group key={group}>
              <DropdownMenu.Label className="menu-label">{t(`groups.${group}`)}</DropdownMenu.Label>
              {INSERTABLES.filter((entry) => entry.group === group).map((entry) => (
                <DropdownMenu.Item
                  key={entry.id}
                  className="menu-item"
                  onSelect={() => entry.run(context)}
                >
                  <entry.icon aria-hidden size={15} strokeWidth={1.7} />
                  <span className="menu-words">{wordsOf(entry).label}</span>
                  {entry.keys && <Keys keys={entry.keys} />}
                </DropdownMenu.Item>
              ))}
            </DropdownMenu.Group>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
