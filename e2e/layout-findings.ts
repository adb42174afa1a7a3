import type { Page } from '@playwright/test';
import { z } from 'zod';
import { type Finding, findingSchema } from '../core/domain/finding';

const answerSchema = z.object({ ok: z.literal(true), value: z.array(findingSchema) });

/** What the application finds in HTML by the structure rules about its layout. */
export async function layoutFindings(page: Page, parts: readonly string[]): Promise<Finding[]> {
  const answer: unknown = await page.evaluate(
    (parts) => Reflect.get(window, 'gaotai').call('checks.layout', { parts }),
    parts,
  );
  return answerSchema.parse(answer).value;
}
