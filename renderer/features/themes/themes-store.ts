import { createStore } from 'zustand/vanilla';
import type { CompanyTheme } from '../../../core/domain/company-theme';
import { copyTitle } from '../../../core/domain/copy-title';
import type { ThemeRecipe } from '../../../core/wechat/themes';
import { companyThemes } from '../../../core/workspace/workspace';
import type { ToastsStore } from '../../app/toasts-store';
import type { Client } from '../../ipc';
import type { WorkspaceStore } from '../../workspace/workspace-store';

/** Longest name of a theme. */
export const THEME_NAME_CHARACTERS = 40;

export type ThemesState = {
  /** Adds a theme of the company's own, with a number if its name is taken; answers its id. */
  add: (name: string, recipe: ThemeRecipe) => string;
  /** Gives a theme another name and look; every article that uses it follows. */
  save: (id: string, name: string, recipe: ThemeRecipe) => void;
  /** Removes a theme and offers to bring it back. Articles that used it get the default meanwhile. */
  remove: (entry: CompanyTheme) => void;
  /** Asks for theme files and adds what is in them; answers the id of the first. */
  importFiles: () => Promise<string | null>;
  /** Asks where to write a theme, and writes it. */
  exportFile: (name: string, recipe: ThemeRecipe) => Promise<void>;
};

/** What can be done with the company's own themes; they live in the workspace document. */
export function createThemesStore(client: Client, toasts: ToastsStore, workspace: WorkspaceStore) {
  return createStore<ThemesState>()((_, get) => ({
    add(name, recipe) {
      const id = crypto.randomUUID();
      const createdAtMs = Date.now();
      const taken = new Set(workspace.getState().workspace.themes.map((theme) => theme.name));
      const wanted = name.slice(0, THEME_NAME_CHARACTERS);
      workspace.getState().change((doc) =>
        companyThemes.put(doc, {
          id,
          name: taken.has(wanted) ? copyTitle(wanted, taken) : wanted,
          theme: recipe,
          createdAtMs,
        }),
      );
      return id;
    },
    save(id, name, recipe) {
      const named = name.trim().slice(0, THEME_NAME_CHARACTERS);
      workspace
        .getState()
        .change((doc) => companyThemes.change(doc, id, { name: named, theme: recipe }));
    },
    remove(entry) {
      workspace.getState().change((doc) => companyThemes.remove(doc, entry.id));
      toasts.getState().say(
        { key: 'themes:removed', values: { name: entry.name } },
        {
          label: { key: 'common:undo' },
          run: () => workspace.getState().change((doc) => companyThemes.put(doc, entry)),
        },
      );
    },
    async importFiles() {
      const answer = await client.call('themes.openFiles', undefined);
      if (!answer.ok) {
        toasts.getState().sayError(answer.error, { key: 'themes:importFailed' });
        return null;
      }
      const added: string[] = [];
      for (const { fileName, theme, error } of answer.value) {
        if (theme) added.push(get().add(theme.name, theme.recipe));
        if (error) {
          const doing = { key: 'themes:fileFailed', values: { fileName } };
          toasts.getState().sayError(error, doing);
        }
      }
      return added[0] ?? null;
    },
    async exportFile(name, recipe) {
      const answer = await client.call('themes.saveFile', { name: name.trim() || '-', recipe });
      if (!answer.ok) toasts.getState().sayError(answer.error, { key: 'themes:exportFailed' });
      else if (answer.value.saved) {
        toasts.getState().say({ key: 'themes:exported', values: { name } });
      }
    },
  }));
}
