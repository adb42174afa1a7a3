import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { Redo2, Undo2 } from 'lucide-react';
import { REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { Toolbar } from 'radix-ui';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { KEYS } from '../behaviour/key-shortcuts';
import type { InsertContext } from '../insert/insertable';
import { InsertMenu } from '../insert/insert-menu';
import { BAR_TOOLS, type BarTool, partTools } from './bar-tools';
import { BlockMenu } from './block-menu';
import { ColourMenu } from './colour-menu';
import { Tool } from './format-buttons';
import { MoreMenu } from './more-menu';
import { useBarTools } from './use-bar-tools';
import { useFitting } from './use-fitting';
import { useHistoryState, useToolbarState } from './use-toolbar-state';
import './toolbar.css';

type EditorToolbarProps = {
  toolbarRef: RefObject<HTMLDivElement | null>;
  onLink: () => void;
  insert: InsertContext;
  /** Shown at the right end, e.g. the button that sends the article. */
  actions?: ReactNode;
};

/**
 * The bar above the paper. One stop of the Tab key; arrows go from button to button. What has no room
 * in it is in a menu at its end.
 */
export function EditorToolbar({ toolbarRef, onLink, insert, actions }: EditorToolbarProps) {
  const { t } = useTranslation('editor');
  const [editor] = useLexicalComposerContext();
  const state = useToolbarState(editor);
  const history = useHistoryState(editor);
  const at = useBarTools(editor, state, { onLink, onImage: insert.chooseImages });
  const { shown, hidden } = partTools(useFitting(toolbarRef, BAR_TOOLS.length));
  const button = (tool: BarTool) => {
    const { run, ...says } = at(tool);
    return <Tool key={says.label} icon={tool.icon} {...says} fits onPress={run} />;
  };
  return (
    <div className="editor-bar">
      <Toolbar.Root ref={toolbarRef} className="toolbar" aria-label={t('toolbar.label')}>
        <Tool
          icon={Undo2}
          label={t('toolbar.undo')}
          keys={KEYS.undo}
          disabled={!history.undo}
          onPress={() => editor.dispatchCommand(UNDO_COMMAND, undefined)}
        />
        <Tool
          icon={Redo2}
          label={t('toolbar.redo')}
          keys={KEYS.redo}
          disabled={!history.redo}
          onPress={() => editor.dispatchCommand(REDO_COMMAND, undefined)}
        />
        <Toolbar.Separator className="tool-line" />
        <BlockMenu editor={editor} block={state.block} />
        <InsertMenu context={insert} />
        <Toolbar.Separator className="tool-line" />
        {shown.filter(({ kind }) => kind === 'format').map(button)}
        <ColourMenu editor={editor} state={state} />
        <Toolbar.Separator className="tool-line" />
        {shown.filter(({ kind }) => kind !== 'format').map(button)}
        {hidden.length > 0 && <MoreMenu editor={editor} tools={hidden} at={at} />}
      </Toolbar.Root>
      {actions && <div className="editor-bar-actions">{actions}</div>}
    </div>
  );
}
