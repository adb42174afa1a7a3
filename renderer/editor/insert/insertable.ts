import type { LucideIcon } from 'lucide-react';
import type { LexicalEditor } from 'lexical';
import type { Asset } from '../../../core/domain/asset';

/** The groups of the insert list, in the order in which they are shown. */
export const INSERT_GROUPS = ['text', 'media', 'component'] as const;
export type InsertGroup = (typeof INSERT_GROUPS)[number];

/** What an entry of the insert list works with. */
export type InsertContext = {
  editor: LexicalEditor;
  /** Asks for picture files and puts them below the caret. */
  chooseImages: () => void;
  /** Asks for picture files and hands each on. */
  pickImages: (onAsset: (asset: Asset) => void) => void;
  /** Words that a new block begins with: `insert:start.<key>` of the locale files. */
  startWords: (key: string) => string;
};

/**
 * One entry of the insert list, which the toolbar, the slash menu and the palette share. Its words
 * are `insert:items.<id>` in the locale files: `label`, `hint` (a line below) and `words` (more words
 * to find it by, separated by spaces: synonyms, pinyin in full and as initials).
 */
export type Insertable = {
  id: string;
  group: InsertGroup;
  icon: LucideIcon;
  /** The keys that do the same, as `Keys` writes them. */
  keys?: string;
  /**
   * Puts the block in at the caret; called outside of any update, after the slash and its words are
   * gone. Inserts are a step of their own for undo ({@link insertBlock} sees to that).
   */
  run: (context: InsertContext) => void;
};
