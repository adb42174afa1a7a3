import * as z from 'zod';

/** A menu as it was sent, checked before it is kept. */
const buttonsSchema = z.array(z.record(z.string(), z.unknown()));

export const menuRecordSchema = z.object({
  lastMenuId: z.number(),
  main: z.object({ menuId: z.number(), buttons: buttonsSchema }).nullable(),
  conditional: z.array(
    z.object({
      menuId: z.number(),
      buttons: buttonsSchema,
      rule: z.record(z.string(), z.string()),
    }),
  ),
});
export type MenuRecord = z.infer<typeof menuRecordSchema>;

/** No menu. */
export function newMenuRecord(): MenuRecord {
  return { lastMenuId: 208_396_937, main: null, conditional: [] };
}
