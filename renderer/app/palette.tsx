import {
  ClipboardCopy,
  Download,
  FilePlus2,
  FileText,
  ImagePlus,
  type LucideIcon,
  Newspaper,
  ListTree,
  PanelRight,
  Replace,
  Search,
  Send,
  Settings,
  Smile,
  SquareTerminal,
  TextSearch,
  Upload,
  WandSparkles,
} from 'lucide-react';
import { Command } from 'cmdk';
import { useTranslation } from 'react-i18next';
import type { MenuCommand } from '../../core/contract/events';
import { useFormat } from '../i18n/format';
import { Keys } from '../ui';
import { INSERTABLES, useInsertWords } from '../editor';
import { COMMANDS, runCommand } from './commands';
import { useArticles, useDesk, useStores, useWindow, useWorkspace } from './stores';
import './palette.css';

/** Articles offered at most; typing narrows them down. */
const MOST_ARTICLES = 200;

const ICONS: Record<MenuCommand, LucideIcon> = {
  'new-article': FilePlus2,
  'import-files': Upload,
  'export-articles': Download,
  'copy-for-website': ClipboardCopy,
  'insert-image': ImagePlus,
  'find-article': Search,
  'find-in-article': TextSearch,
  'replace-in-article': Replace,
  'show-outline': ListTree,
  'insert-emoji': Smile,
  'tidy-text': WandSparkles,
  'command-palette': SquareTerminal,
  'send-article': Send,
  'toggle-preview': PanelRight,
  'go-articles': FileText,
  'go-editions': Newspaper,
  'go-deliveries': Send,
  'go-settings': Settings,
};

/** Every action and every article under one key. */
export function Palette() {
  const { t } = useTranslation('shell');
  const format = useFormat();
  const stores = useStores();
  const open = useWindow((s) => s.paletteOpen);
  const setOpen = useWindow((s) => s.setPaletteOpen);
  const articles = useArticles((s) => s.articles);
  const living = (articles ?? [])
    .filter((article) => article.trashedAtMs === null)
    .sort((a, b) => b.updatedAtMs - a.updatedAtMs)
    .slice(0, MOST_ARTICLES);
  const then = (run: () => void) => {
    setOpen(false);
    run();
  };

  return (
    <Command.Dialog
      open={open}
      onOpenChange={setOpen}
      label={t('palette')}
      loop
      overlayClassName="dialog-veil"
      contentClassName="palette"
    >
      <Command.Input className="palette-input" placeholder={t('palettePrompt')} />
      <Command.List className="palette-list" label={t('paletteList')}>
        <Command.Empty className="palette-empty">{t('paletteEmpty')}</Command.Empty>
        <Command.Group heading={t('paletteActions')} className="palette-group">
          {COMMANDS.filter((c) => c.id !== 'command-palette' && c.ready(stores)).map((command) => (
            <Command.Item
              key={command.id}
              className="palette-item"
              value={command.id}
              keywords={[t(`commands.${command.id}`), t(`commandWords.${command.id}`)]}
              onSelect={() => then(() => runCommand(stores, command.id))}
            >
              <CommandIcon id={command.id} />
              <span className="palette-words">{t(`commands.${command.id}`)}</span>
              <Keys keys={command.keys} />
            </Command.Item>
          ))}
        </Command.Group>
        <ColumnGroup then={then} />
        <InsertGroup then={then} />
        {living.length > 0 && (
          <Command.Group heading={t('paletteArticles')} className="palette-group">
            {living.map((article) => (
              <Command.Item
                key={article.id}
                className="palette-item"
                value={article.id}
                keywords={[article.title, article.author, article.digest]}
                onSelect={() =>
                  then(() => {
                    stores.window.getState().go('articles');
                    stores.articles.getState().select(article.id);
                  })
                }
              >
                <FileText aria-hidden size={15} strokeWidth={1.7} />
                <span className="palette-words">
                  {article.title.trim() || t('articles:untitled')}
                </span>
                <time className="palette-time num">{format.day(article.updatedAtMs)}</time>
              </Command.Item>
            ))}
          </Command.Group>
        )}
      </Command.List>
    </Command.Dialog>
  );
}

/** A new article in each of the columns. */
function ColumnGroup({ then }: { then: (run: () => void) => void }) {
  const { t } = useTranslation('shell');
  const { window, articles } = useStores();
  const columns = useWorkspace((s) => s.workspace.columns);
  if (columns.length === 0) return null;
  return (
    <Command.Group heading={t('paletteColumns')} className="palette-group">
      {columns.map((column) => {
        const words = t('paletteColumn', { column: column.name });
        return (
          <Command.Item
            key={column.id}
            className="palette-item"
            value={`column-${column.id}`}
            keywords={[words]}
            onSelect={() =>
              then(() => {
                window.getState().go('articles');
                void articles.getState().create('', column.id);
              })
            }
          >
            <FilePlus2 aria-hidden size={15} strokeWidth={1.7} />
            <span className="palette-words">{words}</span>
          </Command.Item>
        );
      })}
    </Command.Group>
  );
}

/** The insert list, while there is a body to put things into. */
function InsertGroup({ then }: { then: (run: () => void) => void }) {
  const { t } = useTranslation('insert');
  const insert = useDesk((s) => s.insert);
  const wordsOf = useInsertWords();
  if (!insert) return null;
  return (
    <Command.Group heading={t('palette')} className="palette-group">
      {INSERTABLES.map((entry) => {
        const { label, words } = wordsOf(entry);
        return (
          <Command.Item
            key={entry.id}
            className="palette-item"
            value={`insert-${entry.id}`}
            keywords={[label, words]}
            onSelect={() =>
              then(() => {
                entry.run(insert);
                insert.editor.focus();
              })
            }
          >
            <entry.icon aria-hidden size={15} strokeWidth={1.7} />
            <span className="palette-words">{label}</span>
            {entry.keys && <Keys keys={entry.keys} />}
          </Command.Item>
        );
      })}
    </Command.Group>
  );
}

function CommandIcon({ id }: { id: MenuCommand }) {
  const Icon = ICONS[id];
  return <Icon aria-hidden size={15} strokeWidth={1.7} />;
}
