import type { LexicalEditor } from 'lexical';
import { Ellipsis } from 'lucide-react';
import { DropdownMenu, Toolbar } from 'radix-ui';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton, Keys } from '../../ui';
import type { BarTool } from './bar-tools';
import type { ToolAtCaret } from './use-bar-tools';

type MoreMenuProps = {
  editor: LexicalEditor;
  tools: readonly BarTool[];
  at: (tool: BarTool) => ToolAtCaret;
};

/** The tools for which the bar has no room, under one button at its end. */
export function MoreMenu({ editor, tools, at }: MoreMenuProps) {
  const { t } = useTranslation('editor');
  /** A link is written in a field of its own, which has the focus then. */
  const leavesBody = useRef(false);
  return (
    <DropdownMenu.Root modal={false}>
      <Toolbar.Button asChild data-fits>
        <DropdownMenu.Trigger asChild>
          <IconButton icon={Ellipsis} label={t('toolbar.more')} className="tool" />
        </DropdownMenu.Trigger>
      </Toolbar.Button>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu"
          align="end"
          sideOffset={5}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (!leavesBody.current) editor.focus();
            leavesBody.current = false;
          }}
        >
          {tools.map((tool) => {
            const { label, keys, pressed = false, disabled, run } = at(tool);
            return (
              <DropdownMenu.CheckboxItem
                key={label}
                className="menu-item"
                checked={pressed}
                disabled={disabled}
                onSelect={() => {
                  leavesBody.current = tool.kind === 'link';
                  run();
                }}
              >
                <span className="menu-mark">
                  <DropdownMenu.ItemIndicator>✓</DropdownMenu.ItemIndicator>
                </span>
                <tool.icon aria-hidden size={15} strokeWidth={1.7} />
                <span className="menu-words">{label}</span>
                <Keys keys={keys} />
              </DropdownMenu.CheckboxItem>
            );
          })}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
