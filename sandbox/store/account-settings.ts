import * as z from 'zod';

/** What a person sets for an account in WeChat's web back office. */
export const accountSettingsSchema = z.object({
  /** API 群发保护: an administrator has to confirm each send to all. */
  massProtection: z.boolean(),
  /** Whether the answer 89505 carries the id of the send that waits. Reports are silent on it. */
  protectionTellsMsgId: z.boolean(),
  /** The comment privilege; null: verified accounts have it. */
  mayComment: z.boolean().nullable(),
});
export type AccountSettings = z.infer<typeof accountSettingsSchema>;

/** As a new account is set. */
export function newAccountSettings(): AccountSettings {
  return { massProtection: false, protectionTellsMsgId: true, mayComment: null };
}
