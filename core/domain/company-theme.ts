import { z } from 'zod';

/** A theme of the company's own, shared by the team. Articles name it by id, as they do built-in ones. */
export const companyThemeSchema = z.object({
  id: z.string().min(1).max(80),
  name: z.string().catch(''),
  /** The theme as data; `core/wechat/themes` says what it may hold and reads it with care. */
  theme: z.json().catch(null),
  createdAtMs: z.number().catch(0),
});
export type CompanyTheme = z.infer<typeof companyThemeSchema>;
