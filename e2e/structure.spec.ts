import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkStructure } from '../core/checks/structure/check-structure';
import { expect, test } from './app';
import { layoutFindings } from './layout-findings';

const fixtures = join(import.meta.dirname, '../core/checks/structure/fixtures');

type Case = { file: string; rule: string | null; undetectable?: boolean };

test("Tencent's own examples: each bad article breaks the rule it is named for, the good one none", async ({
  running,
}) => {
  const { page } = running;
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
});
