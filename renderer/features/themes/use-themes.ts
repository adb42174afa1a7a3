import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompanyTheme } from '../../../core/domain/company-theme';
import {
  builtInRecipes,
  builtInThemes,
  type Theme,
  type ThemeRecipe,
} from '../../../core/wechat/themes';
import { composeCompanyTheme, recipeOf } from '../../../core/wechat/themes/theme-of';
import { useWorkspace } from '../../app/stores';

/** A theme that an article can take. */
export type ThemeChoice = {
  theme: Theme;
  name: string;
  /** What it is good for; empty for the company's own. */
  words: string;
  /** The entry of the workspace; null for one that comes with the application. */
  entry: CompanyTheme | null;
};

/** Every theme: the company's own, then those that come with the application. */
export function useThemes(): { own: ThemeChoice[]; builtIn: ThemeChoice[] } {
  const { t } = useTranslation('themes');
  const entries = useWorkspace((s) => s.workspace.themes);
  return useMemo(
    () => ({
      own: entries.flatMap((entry): ThemeChoice[] => {
        const theme = composeCompanyTheme(entry);
        return theme ? [{ theme, name: entry.name || t('unnamed'), words: '', entry }] : [];
      }),
      builtIn: builtInThemes.map((theme): ThemeChoice => {
        const { id } = theme;
        return { theme, name: t(`${id}.name`), words: t(`${id}.words`), entry: null };
      }),
    }),
    [entries, t],
  );
}

/** The recipe behind a theme that can be chosen. */
export function recipeOfTheme({ theme, entry }: ThemeChoice): ThemeRecipe {
  const own = entry && recipeOf(entry);
  const builtIn = Object.entries(builtInRecipes).find(([id]) => id === theme.id)?.[1];
  return own ?? builtIn ?? builtInRecipes.cinnabar;
}
