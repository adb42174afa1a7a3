import { apricot } from './apricot';
import { bamboo } from './bamboo';
import { cinnabar } from './cinnabar';
import { gazette } from './gazette';
import { graphite } from './graphite';
import { herald } from './herald';
import { lake } from './lake';
import { library } from './library';
import { plain } from './plain';
import { plum } from './plum';
import { porcelain } from './porcelain';
import { poster } from './poster';
import { sakura } from './sakura';
import { terminal } from './terminal';
import { composeTheme } from './compose';
import type { ThemeRecipe } from './recipe';
import type { Theme } from './theme';

export { composeTheme, dividerTokens } from './compose';
export { type ThemeRecipe, themeRecipeSchema } from './recipe';
export type { Theme } from './theme';

/** The recipes of the themes that come with the application by id, the default one first. */
export const builtInRecipes = {
  cinnabar,
  plain,
  library,
  porcelain,
  bamboo,
  apricot,
  plum,
  gazette,
  terminal,
  graphite,
  sakura,
  herald,
  poster,
  lake,
} as const satisfies Record<string, ThemeRecipe>;

/** The id of a theme that comes with the application. */
export type BuiltInThemeId = keyof typeof builtInRecipes;

/** Every theme that comes with the application, the default one first. */
export const builtInThemes: readonly Theme[] = Object.entries(builtInRecipes).map(([id, recipe]) =>
  composeTheme(id, recipe),
);

/** The theme of an article that names none. */
export const defaultTheme: Theme = composeTheme('cinnabar', cinnabar);

/** The built-in theme of that id, or null. */
export function findTheme(id: string): Theme | null {
  return builtInThemes.find((theme) => theme.id === id) ?? null;
}
