import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './app';

/** Rules whose outcome the colours of the window decide. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * What is shown now and a person with a screen reader or weak eyes would stumble over, by rule.
 * @param rules only these; all if left out.
 */
export async function graveFindings(
  page: Page,
  within = 'html',
  rules?: string[],
): Promise<string[]> {
  // Electron cannot open the second page that axe would like to use.
  const axe = new AxeBuilder({ page }).include(within).setLegacyMode(true);
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  const grave = violations.filter((v) => v.impact === 'serious' || v.impact === 'critical');
  return grave.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
}

/** Nothing that a person with a screen reader or weak eyes would stumble over in what is shown now. */
export async function expectAccessible(
  page: Page,
  view: string,
  within = 'html',
  rules?: string[],
): Promise<void> {
  // What fades in is judged as it ends.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== 'running' || effect?.getComputedTiming().iterations === Infinity,
      ),
  );
  expect.soft(await graveFindings(page, within, rules), view).toEqual([]);
}

/**
 * The same by day and by night, in a window that follows the system. By night only the colours are
 * judged again: nothing else changes.
 */
export async function expectAccessibleDayAndNight(
  page: Page,
  view: string,
  within = 'html',
): Promise<void> {
  for (const look of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: look });
    await expect(page.locator('html')).toHaveAttribute('data-theme', look);
    const rules = look === 'dark' ? COLOUR_RULES : undefined;
    await expectAccessible(page, `${view}, ${look}`, within, rules);
  }
}

/** The editor and what floats over it, by day and by night. */
export function expectAccessibleEditor(page: Page, view: string): Promise<void> {
  return expectAccessibleDayAndNight(page, view, '.editor');
}
