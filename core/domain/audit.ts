import { z } from 'zod';

/** What is written into the audit log. */
export const auditActionSchema = z.enum([
  'account-added',
  'account-changed',
  'secret-replaced',
  'account-removed',
  'secrets-locked',
  'secrets-unlocked',
  'approved',
  'delivery-started',
  'delivery-cancelled',
  'delivery-resumed',
  'delivery-answered',
  'checklist-ticked',
  'delivery-previewed',
  'delivery-withdrawn',
  'comments-changed',
  'schedule-moved',
  'schedule-sent-now',
  'robot-set',
  'robot-removed',
  'exported',
]);
export type AuditAction = z.infer<typeof auditActionSchema>;

/** One entry of the audit log: who did what to what. Never a secret. */
export const auditEntrySchema = z.object({
  id: z.number().int(),
  atMs: z.number(),
  /** Name of the person at the machine; empty in solo mode. */
  person: z.string(),
  action: auditActionSchema,
  /** Name of what it was done to: an account, a delivery. */
  subject: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  /** SHA-256 over the hash of the entry before and this entry. */
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;
