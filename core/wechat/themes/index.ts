import { cinnabar } from './cinnabar';
import type { Theme } from './theme';

export type { Theme } from './theme';

/** Every theme that comes with the application, the default one first. */
export const builtInThemes: readonly Theme[] = [cinnabar];

/** The theme of an article that names none. */
export const defaultTheme: Theme = cinnabar;

/** The built-in theme of that id, or null. */
export function findTheme(id: string): Theme | null {
  return builtInThemes.find((theme) => theme.id === id) ?? null;
}
