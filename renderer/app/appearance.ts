import type { Settings } from '../../core/domain/settings';
import type { WindowStore } from './window-store';

/** Light or dark, as chosen or as the system has it. */
export function resolveAppearance(
  chosen: Settings['appearance'],
  systemIsDark: boolean,
): 'light' | 'dark' {
  if (chosen !== 'system') return chosen;
  return systemIsDark ? 'dark' : 'light';
}

/** Keeps `data-theme` of the page at the chosen appearance, also when the system changes its own. */
export function followAppearance(store: WindowStore): void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const chosen = store.getState().info.settings.appearance;
    document.documentElement.dataset['theme'] = resolveAppearance(chosen, system.matches);
  };
  apply();
  system.addEventListener('change', apply);
  store.subscribe(apply);
}
