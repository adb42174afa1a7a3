import type { MenuCommand } from '../../core/contract/events';
import type { ArticleId } from '../../core/domain/ids';
import { selectedBlocks } from '../editor/selected-blocks';
import type { EditorTools } from '../editor/tools';
import type { Stores } from './stores';

/** Something that can be done in the window: from the menu, by keys, out of the palette. */
export type Command = {
  id: MenuCommand;
  /** As {@link matchesKeys} reads them; the menu shows the same. */
  keys: string;
  /** Whether it can be done now. */
  ready: (stores: Stores) => boolean;
  run: (stores: Stores) => void;
};

const always = () => true;

/** The article on the paper, unless it is in the trash. */
export function articleOnPaper(stores: Stores): ArticleId | null {
  const { articles, selectedId } = stores.articles.getState();
  const article = articles?.find((a) => a.id === selectedId);
  return article && article.trashedAtMs === null ? article.id : null;
}

/** Opens the send flow for an article, at the account of its column. */
export function sendArticle(stores: Stores, articleId: ArticleId): void {
  const article = stores.articles.getState().articles?.find((a) => a.id === articleId);
  const { columns } = stores.workspace.getState().workspace;
  const accountId = columns.find(({ id }) => id === article?.columnId)?.accountId ?? null;
  stores.window.getState().setSending({ kind: 'new', articleId, accountId });
}

/** A command of the editor; it needs a body that can be written on. */
function toolCommand(id: MenuCommand, keys: string, tool: keyof EditorTools): Command {
  return {
    id,
    keys,
    ready: ({ desk }) => desk.getState().tools !== null,
    run: ({ window, desk }) => {
      window.getState().go('articles');
      desk.getState().tools?.[tool]();
    },
  };
}

/** Every command. */
export const COMMANDS: readonly Command[] = [
  {
    id: 'new-article',
    keys: 'mod+n',
    ready: always,
    run: ({ window, articles }) => {
      window.getState().go('articles');
      void articles.getState().create('');
    },
  },
  {
    id: 'import-files',
    keys: 'mod+o',
    ready: ({ imports }) => !imports.getState().running,
    run: ({ window, imports }) => {
      window.getState().go('articles');
      void imports.getState().choose();
    },
  },
  {
    id: 'export-articles',
    keys: 'mod+shift+s',
    ready: (stores) => articleOnPaper(stores) !== null && !stores.exports.getState().running,
    run: (stores) => {
      const articleId = articleOnPaper(stores);
      const { editor } = stores.desk.getState();
      const blocks = editor && selectedBlocks(editor);
      if (articleId) stores.exports.getState().ask({ articleId, blocks });
    },
  },
  {
    id: 'copy-for-website',
    keys: 'mod+shift+c',
    ready: (stores) => articleOnPaper(stores) !== null,
    run: (stores) => {
      const articleId = articleOnPaper(stores);
      if (articleId)
        void stores.exports.getState().copy({ articleId, blocks: null, accountId: null });
    },
  },
  {
    id: 'find-article',
    keys: 'mod+shift+f',
    ready: always,
    run: ({ window }) => {
      window.getState().go('articles');
      // The field may only now come into the page.
      requestAnimationFrame(() => document.getElementById('article-search')?.focus());
    },
  },
  toolCommand('find-in-article', 'mod+f', 'find'),
  toolCommand('replace-in-article', 'mod+h', 'replace'),
  toolCommand('insert-emoji', 'mod+shift+e', 'emoji'),
  toolCommand('tidy-text', 'mod+shift+l', 'tidy'),
  {
    id: 'show-outline',
    keys: 'mod+shift+o',
    ready: (stores) => articleOnPaper(stores) !== null,
    run: ({ window }) => window.getState().showSide('outline'),
  },
  {
    id: 'insert-image',
    keys: 'mod+shift+i',
    ready: ({ desk }) => desk.getState().insert !== null,
    run: ({ window, desk }) => {
      window.getState().go('articles');
      desk.getState().insert?.chooseImages();
    },
  },
  {
    id: 'send-article',
    keys: 'mod+shift+enter',
    ready: (stores) => articleOnPaper(stores) !== null,
    run: (stores) => {
      const id = articleOnPaper(stores);
      if (id) sendArticle(stores, id);
    },
  },
  {
    id: 'toggle-preview',
    keys: 'mod+\\',
    ready: always,
    run: ({ window }) => {
      const { view, sideOpen, go, setSideOpen } = window.getState();
      setSideOpen(view !== 'articles' || !sideOpen);
      go('articles');
    },
  },
  {
    id: 'go-articles',
    keys: 'mod+1',
    ready: always,
    run: ({ window }) => window.getState().go('articles'),
  },
  {
    id: 'go-editions',
    keys: 'mod+2',
    ready: always,
    run: ({ window }) => window.getState().go('editions'),
  },
  {
    id: 'go-deliveries',
    keys: 'mod+3',
    ready: always,
    run: ({ window }) => window.getState().go('deliveries'),
  },
  {
    id: 'go-settings',
    keys: 'mod+,',
    ready: always,
    run: ({ window }) => window.getState().go('settings'),
  },
  {
    id: 'command-palette',
    keys: 'mod+k',
    ready: always,
    run: ({ window }) => window.getState().setPaletteOpen(true),
  },
];

/** Does a command, if it can be done now. */
export function runCommand(stores: Stores, id: MenuCommand): void {
  const command = COMMANDS.find((c) => c.id === id);
  if (command?.ready(stores)) command.run(stores);
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Whether a key press is these keys; `mod` is ⌘ on a Mac and Ctrl elsewhere. */
export function matchesKeys(event: KeyPress, keys: string, mac: boolean): boolean {
  const parts = keys.split('+');
  const mod = mac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  return (
    event.key.toLowerCase() === parts.at(-1) &&
    mod === parts.includes('mod') &&
    event.shiftKey === parts.includes('shift') &&
    event.altKey === parts.includes('alt')
  );
}
