import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './app';

/** What is shown now and a person with a screen reader or weak eyes would stumble over, by rule. */
export async function graveFindings(page: Page, within = 'html'): Promise<string[]> {
  // Electron cannot open the second page that axe would like to use.
  const { violations } = await new AxeBuilder({ page })
    .include(within)
    .setLegacyMode(true)
    .analyze();
  const grave = violations.filter((v) => v.impact === 'serious' || v.impact === 'critical');
  return grave.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
}

/** Nothing that a person with a screen reader or weak eyes would stumble over in what is shown now. */
export async function expectAccessible(page: Page, view: string, within = 'html'): Promise<void> {
  // What fades in is judged as it ends.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== 'running' || effect?.getComputedTiming().iterations === Infinity,
      ),
  );
  expect.soft(await graveFindings(page, within), view).toEqual([]);
}

/** The editor and what floats over it, by day and by night. */
export async function expectAccessibleEditor(page: Page, view: string): Promise<void> {
  for (const look of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: look });
    await expect(page.locator('html')).toHaveAttribute('data-theme', look);
    await expectAccessible(page, `${view}, ${look}`, '.editor');
  }
}
