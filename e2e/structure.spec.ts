import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { checkStructure } from '../core/checks/structure/check-structure';
import { loadTypesetting } from '../core/typesetting/load';
import { renderDocument } from '../core/wechat/render';
import { expect, test } from './app';
import { readPrintings, SOAK } from './fidelity/sample';
import { layoutFindings } from './layout-findings';

const fixtures = join(import.meta.dirname, '../core/checks/structure/fixtures');

type Case = { file: string; rule: string | null; undetectable?: boolean };

test("Tencent's structure rules find what is bad in its own examples, and nothing in what is rendered here", async ({
  running: { page },
}) => {
  test.setTimeout(SOAK ? 30 * 60_000 : 90_000);
  await test.step('each bad example breaks the rule it is named for, the good one none', () =>
    examplesAreJudged(page));
  await test.step('articles of the corpus in their themes break no rule of layout on any screen', () =>
    articlesAreGood(page));
});

async function examplesAreJudged(page: Page): Promise<void> {
  const { cases }: { cases: Case[] } = JSON.parse(
    await readFile(join(fixtures, 'expected.json'), 'utf8'),
  );
  for (const { file, rule, undetectable } of cases) {
    const html = await readFile(join(fixtures, file), 'utf8');
    const found = [...checkStructure([html]), ...(await layoutFindings(page, [html]))];
    const rules = found.map((finding) => finding.rule);
    if (rule === null) expect(rules, file).toEqual([]);
    else if (!undetectable) expect(rules, file).toContain(`structure-${rule}`);
  }
}

// The rules that need no layout are proven beside the renderer (`core/wechat/fidelity.test.ts`).
async function articlesAreGood(page: Page): Promise<void> {
  const all = await readPrintings();
  const broken: string[] = [];
  for (const { article, theme } of all) {
    const typesetting = await loadTypesetting(article.document);
    const { blocks, notes } = renderDocument(article.document, { theme, typesetting });
    const found = await layoutFindings(page, [...blocks, notes]);
    for (const { rule, place, params } of found) {
      broken.push(`${article.name}, ${theme.id}: ${rule} ${JSON.stringify([place, params])}`);
    }
  }
  console.log(`${all.length} articles in a theme laid out at 375, 585 and 677 px`);
  expect(broken).toEqual([]);
}
