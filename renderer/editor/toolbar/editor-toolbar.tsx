import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { Image, List, ListOrdered, Redo2, TextQuote, Undo2 } from 'lucide-react';
import { REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { Toolbar } from 'radix-ui';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { type BlockKind, toggleBlockKind } from '../behaviour/blocks';
import { KEYS } from '../behaviour/key-shortcuts';
import type { InsertContext } from '../insert/insertable';
import { InsertMenu } from '../insert/insert-menu';
import { BlockMenu } from './block-menu';
import { ColourMenu } from './colour-menu';
import { FormatButtons, LinkButton, Tool } from './format-buttons';
import { FORMATS, useHistoryState, useToolbarState } from './use-toolbar-state';
import './toolbar.css';

type EditorToolbarProps = {
  toolbarRef: RefObject<HTMLDivElement | null>;
  onLink: () => void;
  insert: InsertContext;
  /** Shown at the right end, e.g. the button that sends the article. */
  actions?: ReactNode;
};

const LISTS = [
  { kind: 'bullet', icon: List },
  { kind: 'number', icon: ListOrdered },
  { kind: 'quote', icon: TextQuote },
] as const satisfies { kind: BlockKind; icon: typeof List }[];

/** The bar above the paper. One stop of the Tab key; arrows go from button to button. */
export function EditorToolbar({ toolbarRef, onLink, insert, actions }: EditorToolbarProps) {
  const { t } = useTranslation('editor');
  const [editor] = useLexicalComposerContext();
  const state = useToolbarState(editor);
  const history = useHistoryState(editor);
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
        <FormatButtons
          editor={editor}
          state={state}
          formats={FORMATS}
          minor={['strikethrough', 'code']}
        />
        <ColourMenu editor={editor} state={state} />
        <Toolbar.Separator className="tool-line" />
        {LISTS.map(({ kind, icon }) => (
          <Tool
            key={kind}
            icon={icon}
            label={t(`block.${kind}`)}
            keys={KEYS.block[kind]}
            pressed={state.block === kind}
            disabled={state.block === null}
            minor={kind !== 'bullet'}
            onPress={() => toggleBlockKind(editor, kind)}
          />
        ))}
        <LinkButton state={state} onPress={onLink} />
        <Tool
          icon={Image}
          label={t('toolbar.image')}
          keys={KEYS.image}
          onPress={insert.chooseImages}
        />
      </Toolbar.Root>
      {actions && <div className="editor-bar-actions">{actions}</div>}
    </div>
  );
}
