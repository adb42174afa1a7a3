import type { CompanyTheme } from '../../domain/company-theme';
import { composeTheme, defaultTheme, findTheme } from '.';
import { themeRecipeSchema, type ThemeRecipe } from './recipe';
import type { Theme } from './theme';

/**
 * The theme of an article: the one its meta names (`ArticleMeta.theme`) among the company's own, then
 * among those built in, else the default. The preview, the sending, the clipboard and the exports all
 * ask here, so that they agree.
 * @param companyThemes the workspace's `themes`.
 */
export function themeOfArticle(
  meta: { readonly theme: string },
  companyThemes: readonly CompanyTheme[],
): Theme {
  return resolveTheme(meta.theme, companyThemes) ?? defaultTheme;
}

/** The theme of that id, the company's own first; null when there is none that can be read. */
export function resolveTheme(id: string, companyThemes: readonly CompanyTheme[]): Theme | null {
  const own = companyThemes.find((theme) => theme.id === id);
  return (own && composeCompanyTheme(own)) ?? findTheme(id);
}

/** The recipe that a company theme holds; null for one that a newer version wrote. */
export function recipeOf(entry: CompanyTheme): ThemeRecipe | null {
  const read = themeRecipeSchema.safeParse(entry.theme);
  return read.success ? read.data : null;
}

const composed = new WeakMap<CompanyTheme, Theme>();

/** A company theme with all its tokens, the same object for the same entry; null if it cannot be read. */
export function composeCompanyTheme(entry: CompanyTheme): Theme | null {
  const known = composed.get(entry);
  if (known) return known;
  const recipe = recipeOf(entry);
  if (recipe === null) return null;
  const theme = composeTheme(entry.id, recipe);
  composed.set(entry, theme);
  return theme;
}
