import { FORMAT_TEXT_COMMAND, type LexicalEditor } from 'lexical';
import { useTranslation } from 'react-i18next';
import { toggleBlockKind } from '../behaviour/blocks';
import { KEYS } from '../behaviour/key-shortcuts';
import type { BarTool } from './bar-tools';
import type { ToolbarState } from './use-toolbar-state';

/** What a tool of the bar is called, says and does, wherever it stands. */
export type ToolAtCaret = {
  readonly label: string;
  readonly keys: string;
  /** Whether the words at the caret are so already; undefined for what is no property of words. */
  readonly pressed: boolean | undefined;
  readonly disabled: boolean;
  readonly run: () => void;
};

/** Tells of a {@link BarTool} what it is at the caret. */
export function useBarTools(
  editor: LexicalEditor,
  state: ToolbarState,
  { onLink, onImage }: { onLink: () => void; onImage: () => void },
): (tool: BarTool) => ToolAtCaret {
  const { t } = useTranslation('editor');
  return (tool) => {
    switch (tool.kind) {
      case 'format':
        return {
          label: t(`format.${tool.format}`),
          keys: KEYS[tool.format],
          pressed: state.formats[tool.format],
          disabled: !state.caret || state.block === 'code',
          run: () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, tool.format),
        };
      case 'block':
        return {
          label: t(`block.${tool.block}`),
          keys: KEYS.block[tool.block],
          pressed: state.block === tool.block,
          disabled: state.block === null,
          run: () => toggleBlockKind(editor, tool.block),
        };
      case 'link':
        return {
          label: t('link.button'),
          keys: KEYS.link,
          pressed: state.link,
          disabled: !(state.words || state.link),
          run: onLink,
        };
      case 'image':
        return {
          label: t('toolbar.image'),
          keys: KEYS.image,
          pressed: undefined,
          disabled: false,
          run: onImage,
        };
    }
  };
}
