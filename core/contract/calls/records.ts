import { z } from 'zod';
import { auditEntrySchema } from '../../domain/audit';
import { call, nothing } from './call';

/** Calls about what is kept of all that happened. */
export const recordCalls = {
  /** Writes the history, or the audit log, to a file that the person chooses; null when none was. */
  'history.export': call(
    z.object({
      what: z.enum(['deliveries', 'audit']),
      format: z.enum(['json', 'csv', 'html']),
    }),
    z.object({ fileName: z.string().nullable() }),
  ),

  /** Entries of the audit log before a number (the newest when null), the newest first. */
  'audit.list': call(
    z.object({ before: z.number().int().nullable(), limit: z.number().int().min(1).max(500) }),
    z.array(auditEntrySchema),
  ),
  /** The number of the first entry that is not as it was written; null when all are. */
  'audit.verify': call(nothing, z.object({ brokenAt: z.number().int().nullable() })),
} as const;
