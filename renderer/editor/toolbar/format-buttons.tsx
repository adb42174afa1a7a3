import {
  Bold,
  Code,
  Highlighter,
  Italic,
  Link,
  type LucideIcon,
  Strikethrough,
  Underline,
} from 'lucide-react';
import { FORMAT_TEXT_COMMAND, type LexicalEditor } from 'lexical';
import { Toolbar } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { KEYS } from '../behaviour/key-shortcuts';
import { IconButton } from '../../ui';
import type { Format, ToolbarState } from './use-toolbar-state';

const ICONS: Readonly<Record<Format, LucideIcon>> = {
  bold: Bold,
  italic: Italic,
  underline: Underline,
  strikethrough: Strikethrough,
  code: Code,
  highlight: Highlighter,
};

type FormatButtonsProps = {
  editor: LexicalEditor;
  state: ToolbarState;
  formats: readonly Format[];
};

/** Buttons that make the selected words bold and so on. */
export function FormatButtons({ editor, state, formats }: FormatButtonsProps) {
  const { t } = useTranslation('editor');
  return formats.map((format) => (
    <Tool
      key={format}
      icon={ICONS[format]}
      label={t(`format.${format}`)}
      keys={KEYS[format]}
      pressed={state.formats[format]}
      disabled={!state.caret || state.block === 'code'}
      onPress={() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, format)}
    />
  ));
}

/** The button that makes a link of the selected words, or changes the one at the caret. */
export function LinkButton({ state, onPress }: { state: ToolbarState; onPress: () => void }) {
  const { t } = useTranslation('editor');
  return (
    <Tool
      icon={Link}
      label={t('link.button')}
      keys={KEYS.link}
      pressed={state.link}
      disabled={!(state.words || state.link)}
      onPress={onPress}
    />
  );
}

type ToolProps = {
  icon: LucideIcon;
  label: string;
  keys?: string;
  pressed?: boolean | undefined;
  disabled?: boolean;
  /** Stands in a bar only where there is room. */
  fits?: boolean;
  onPress: () => void;
};

/** A button of a toolbar. Pressing it leaves the caret where it is. */
export function Tool({ icon, label, keys, pressed, disabled, fits, onPress }: ToolProps) {
  return (
    <Toolbar.Button asChild disabled={disabled ?? false}>
      <IconButton
        icon={icon}
        label={label}
        keys={keys}
        className="tool"
        data-fits={fits || undefined}
        aria-pressed={pressed}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onPress}
      />
    </Toolbar.Button>
  );
}
