import {
  COMMAND_PRIORITY_LOW,
  FORMAT_TEXT_COMMAND,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { actOnBlocks } from '../handle/actions';
import { BLOCK_KINDS, type BlockKind, toggleBlockKind } from './blocks';

const BLOCK_KEYS: Readonly<Record<BlockKind, string>> = {
  paragraph: 'mod+alt+0',
  h1: 'mod+alt+1',
  h2: 'mod+alt+2',
  h3: 'mod+alt+3',
  quote: 'mod+shift+9',
  number: 'mod+shift+7',
  bullet: 'mod+shift+8',
  check: 'mod+shift+6',
  code: 'mod+alt+c',
};

/** The keys of what the toolbar does; bold, italic, underline and undo are Lexical's own. */
export const KEYS = {
  undo: 'mod+z',
  redo: 'mod+shift+z',
  bold: 'mod+b',
  italic: 'mod+i',
  underline: 'mod+u',
  strikethrough: 'mod+shift+x',
  code: 'mod+e',
  highlight: 'mod+shift+h',
  link: 'mod+shift+k',
  image: 'mod+shift+i',
  toolbar: 'alt+f10',
  blockTools: 'alt+enter',
  moveUp: 'alt+arrowup',
  moveDown: 'alt+arrowdown',
  duplicate: 'mod+shift+d',
  removeBlock: 'mod+shift+backspace',
  blockMenu: 'mod+.',
  block: BLOCK_KEYS,
} as const;

/** What the keys call beside the editor itself. */
export type ShortcutTargets = {
  editLink: () => void;
  focusToolbar: () => void;
  focusBlockTools: () => void;
  openBlockMenu: () => void;
};

/** Listens to the keys of {@link KEYS} while the body has the focus. */
export function registerKeyShortcuts(editor: LexicalEditor, targets: ShortcutTargets): () => void {
  const actions: [string, () => void][] = [
    ...(['strikethrough', 'code', 'highlight'] as const).map((format): [string, () => void] => [
      KEYS[format],
      () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, format),
    ]),
    ...blockActions(editor),
    [KEYS.link, targets.editLink],
    [KEYS.toolbar, targets.focusToolbar],
    [KEYS.blockTools, targets.focusBlockTools],
    [KEYS.blockMenu, targets.openBlockMenu],
    [KEYS.moveUp, () => actOnBlocks(editor, 'moveUp')],
    [KEYS.moveDown, () => actOnBlocks(editor, 'moveDown')],
    [KEYS.duplicate, () => actOnBlocks(editor, 'duplicate')],
    [KEYS.removeBlock, () => actOnBlocks(editor, 'remove')],
  ];
  return editor.registerCommand(
    KEY_DOWN_COMMAND,
    (event) => {
      if (event.isComposing) return false;
      const found = actions.find(([keys]) => isPressed(event, keys));
      if (!found) return false;
      event.preventDefault();
      found[1]();
      return true;
    },
    COMMAND_PRIORITY_LOW,
  );
}

function blockActions(editor: LexicalEditor): [string, () => void][] {
  return BLOCK_KINDS.map((kind) => [BLOCK_KEYS[kind], () => toggleBlockKind(editor, kind)]);
}

/** Whether a key press is these keys. Digits are told by their place: Shift makes them others. */
function isPressed(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const same = /^\d$/.test(key) ? event.code === `Digit${key}` : hasLetter(event, key);
  return (
    same &&
    (event.metaKey || event.ctrlKey) === parts.includes('mod') &&
    event.shiftKey === parts.includes('shift') &&
    event.altKey === parts.includes('alt')
  );
}

/** With Alt a Mac types another character, so the place of the key counts too. */
function hasLetter(event: KeyboardEvent, key: string): boolean {
  return event.key.toLowerCase() === key || event.code === `Key${key.toUpperCase()}`;
}
