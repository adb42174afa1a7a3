import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $onUpdate,
  COMMAND_PRIORITY_HIGH,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { InsertContext, Insertable } from '../insert/insertable';
import { InsertOption } from '../insert/insert-option';
import { useInsertables } from '../insert/use-insertables';
import { Floating } from '../toolbar/floating';
import { useEditorIsActive } from '../toolbar/use-editor-is-active';
import { $removeSlash, followSlash, type Slash, type SlashWatch } from './follow-slash';
import './slash-menu.css';

/** The insert list at the caret: opens on a typed slash, and goes as soon as nothing answers. */
export function SlashMenu({ context }: { context: InsertContext }) {
  const [editor] = useLexicalComposerContext();
  const [slash, setSlash] = useState<Slash | null>(null);
  const watch = useRef<SlashWatch | null>(null);
  const active = useEditorIsActive();
  useEffect(() => {
    // At once: a fast hand presses Enter before React would come to it, and means what was typed.
    const watching = followSlash(editor, (next) => flushSync(() => setSlash(next)));
    watch.current = watching;
    return watching.stop;
  }, [editor]);
  const entries = useInsertables(slash?.query ?? '');
  if (!slash || !active || entries.length === 0) return null;
  return (
    <SlashList
      // Another search starts at its best answer again.
      key={slash.query}
      slash={slash}
      entries={entries}
      context={context}
      close={() => watch.current?.close()}
    />
  );
}

type SlashListProps = {
  slash: Slash;
  entries: Insertable[];
  context: InsertContext;
  close: () => void;
};

function SlashList({ slash, entries, context, close }: SlashListProps) {
  const { t } = useTranslation('insert');
  const { editor } = context;
  const id = useId();
  const [index, setIndex] = useState(0);
  const optionId = (at: number) => `${id}-${at}`;

  const $choose = (entry: Insertable | undefined) => {
    if (!entry) return false;
    $removeSlash(slash);
    close();
    $onUpdate(() => entry.run(context));
    return true;
  };
  const move = (by: number) => {
    setIndex((last) => (last + by + entries.length) % entries.length);
    return true;
  };
  useMenuKeys(editor, {
    up: () => move(-1),
    down: () => move(1),
    choose: () => $choose(entries[index]),
    close: () => {
      close();
      return true;
    },
  });
  useActiveDescendant(editor, id, optionId(index));

  return (
    <Floating
      side="bottom"
      align="start"
      className="slash-menu"
      anchor={() => rangeOfSlash(editor, slash)}
    >
      <div id={id} role="listbox" tabIndex={0} aria-label={t('label')} className="slash-list">
        <p className="menu-label" aria-hidden>
          {t('label')}
        </p>
        {entries.map((entry, at) => (
          <InsertOption
            key={entry.id}
            id={optionId(at)}
            entry={entry}
            selected={at === index}
            onPoint={() => setIndex(at)}
            onChoose={() => editor.update(() => void $choose(entry))}
          />
        ))}
      </div>
      <output className="visually-hidden">{t('found', { count: entries.length })}</output>
    </Floating>
  );
}

type MenuKeys = Record<'up' | 'down' | 'choose' | 'close', () => boolean>;

/** Listens to the keys of an open list before the text does. */
function useMenuKeys(editor: LexicalEditor, keys: MenuKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const on = (name: keyof MenuKeys) => (event: KeyboardEvent | null) => {
      if (!latest.current[name]()) return false;
      event?.preventDefault();
      event?.stopPropagation();
      return true;
    };
    return mergeRegister(
      editor.registerCommand(KEY_ARROW_UP_COMMAND, on('up'), COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_ARROW_DOWN_COMMAND, on('down'), COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_ENTER_COMMAND, on('choose'), COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_TAB_COMMAND, on('choose'), COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_ESCAPE_COMMAND, on('close'), COMMAND_PRIORITY_HIGH),
    );
  }, [editor]);
}

/** Tells a screen reader which entry the keys are at, while the focus stays in the text. */
function useActiveDescendant(editor: LexicalEditor, listId: string, optionId: string): void {
  useEffect(() => {
    const root = editor.getRootElement();
    root?.setAttribute('aria-controls', listId);
    root?.setAttribute('aria-activedescendant', optionId);
    return () => {
      root?.removeAttribute('aria-controls');
      root?.removeAttribute('aria-activedescendant');
    };
  }, [editor, listId, optionId]);
}

function rangeOfSlash(editor: LexicalEditor, { key, offset }: Slash): Range | null {
  const text = editor.getElementByKey(key)?.firstChild;
  if (!text || (text.textContent?.length ?? 0) <= offset) return null;
  const range = document.createRange();
  range.setStart(text, offset);
  range.setEnd(text, offset + 1);
  return range;
}
