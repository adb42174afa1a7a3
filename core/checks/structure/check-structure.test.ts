import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkStructure } from './check-structure';

const fixtures = join(import.meta.dirname, 'fixtures');
const read = (file: string) => readFileSync(join(fixtures, file), 'utf8');
const { cases } = z
  .object({
    cases: z.array(
      z.object({
        file: z.string(),
        rule: z.string().nullable(),
        undetectable: z.boolean().optional(),
      }),
    ),
  })
  .parse(JSON.parse(read('expected.json')));

/** Rules that only a browser can answer; `layout.test` and the end-to-end test see to them. */
const LAYOUT = new Set(['width', 'height-nodisplay', 'pre']);

describe("Tencent's own examples", () => {
  const statical = cases.filter(
    ({ rule, undetectable }) => rule !== null && !undetectable && !LAYOUT.has(rule),
  );
  test.each(statical)('$file breaks $rule', ({ file, rule }) => {
    const rules = new Set(checkStructure([read(file)]).map((finding) => finding.rule));
    expect([...rules]).toContain(`structure-${rule}`);
  });

  test('the good article breaks none', () => {
    const good = cases.find(({ rule }) => rule === null)!;
    expect(checkStructure([read(good.file)])).toEqual([]);
  });
});
