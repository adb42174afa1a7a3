import { useMemo, useState } from 'react';
import { composeTheme, type Theme, type ThemeRecipe } from '../../../../core/wechat/themes';
import { recipeOfTheme, type ThemeChoice } from '../use-themes';

type Draft = { name: string; recipe: ThemeRecipe };

/** A theme while it is changed, and what is not saved of it. */
export type ThemeDraft = Draft & {
  theme: Theme;
  changed: boolean;
  rename: (name: string) => void;
  change: (patch: Partial<ThemeRecipe>) => void;
  /** Back to what is saved. */
  reset: () => void;
};

/** Begins with what is saved of a theme; another theme begins anew. */
export function useThemeDraft(choice: ThemeChoice): ThemeDraft {
  const saved = useMemo(
    (): Draft => ({ name: choice.name, recipe: recipeOfTheme(choice) }),
    [choice],
  );
  const [kept, setKept] = useState<{ id: string; draft: Draft } | null>(null);
  const { id } = choice.theme;
  const draft = kept?.id === id ? kept.draft : saved;
  const theme = useMemo(() => composeTheme(id, draft.recipe), [id, draft.recipe]);
  const put = (next: Draft) => setKept({ id, draft: next });
  return {
    ...draft,
    theme,
    changed: JSON.stringify(draft) !== JSON.stringify(saved),
    rename: (name) => put({ ...draft, name }),
    change: (patch) => put({ ...draft, recipe: { ...draft.recipe, ...patch } }),
    reset: () => setKept(null),
  };
}
