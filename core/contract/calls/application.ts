import { z } from 'zod';
import { settingsSchema } from '../../domain/settings';
import { call, nothing } from './call';

/** A backup file of the database. */
export const backupSchema = z.object({
  /** File name inside the backups folder; names the backup in calls. */
  name: z.string().regex(/^[0-9A-Za-z._-]{1,80}$/),
  bytes: z.number().int(),
  createdAtMs: z.number(),
});
export type Backup = z.infer<typeof backupSchema>;

/** Calls about the application itself: its settings and its data folder. */
export const applicationCalls = {
  'app.info': call(
    nothing,
    z.object({
      version: z.string(),
      platform: z.string(),
      dataFolder: z.string(),
      settings: settingsSchema,
      /** What the store found at start. */
      storeState: z.enum(['ready', 'damaged']),
    }),
  ),
  /** The page tells that its window can be used: the list is there, an open article can be typed in. */
  'app.ready': call(nothing, nothing),
  /** The answer to the event `app.quitting`: everything is acknowledged, the window may go. */
  'app.quitReady': call(nothing, nothing),

  'settings.save': call(settingsSchema, settingsSchema),

  'data.openFolder': call(nothing, nothing),
  'data.rebuildProjections': call(nothing, z.object({ documents: z.number().int() })),
  'data.backups': call(nothing, z.array(backupSchema)),
  'data.backUpNow': call(nothing, backupSchema),
  /** Puts a backup in place of the database and starts the application again. */
  'data.restoreBackup': call(z.object({ name: backupSchema.shape.name }), nothing),
  /** Asks for a folder and writes every readable article there as Markdown with its pictures. */
  'data.exportReadable': call(
    nothing,
    z.object({ articles: z.number().int(), unreadable: z.number().int() }),
  ),
} as const;
