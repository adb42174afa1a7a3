import { z } from 'zod';
import { articleIdSchema } from '../domain/ids';
import { scheduleSchema } from '../schedule/schedule';
import { deliveryProgressSchema, deliverySchema } from '../domain/delivery';

/** What the menu asks of the window. */
export const menuCommandSchema = z.enum([
  'new-article',
  'import-files',
  'export-articles',
  'copy-for-website',
  'insert-image',
  'find-article',
  'find-in-article',
  'replace-in-article',
  'show-outline',
  'insert-emoji',
  'tidy-text',
  'command-palette',
  'send-article',
  'toggle-preview',
  'go-articles',
  'go-editions',
  'go-deliveries',
  'go-settings',
]);
export type MenuCommand = z.infer<typeof menuCommandSchema>;

/** Every event that main sends to the renderer, with its payload. */
export const events = {
  /** Articles appeared, went or changed in the list. */
  'articles.changed': z.object({}),
  /** Main itself changed a document that may be open (status, trash …). */
  'documents.changed': z.object({
    id: articleIdSchema,
    update: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
  /** Main itself changed the workspace document. */
  'workspace.changed': z.object({
    update: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
  'deliveries.changed': z.object({ delivery: deliverySchema }),
  /** How the pictures of a delivery get on; several times a second at most. */
  'deliveries.progress': deliveryProgressSchema,
  'schedules.changed': z.object({ schedule: scheduleSchema }),
  'accounts.changed': z.object({}),
  /** The check after start found the database damaged: a backup should be restored soon. */
  'store.damaged': z.object({}),
  /** The application was given files to open: the page asks for them when it can show what comes of it. */
  'imports.waiting': z.object({}),
  'imports.progress': z.object({
    done: z.number().int(),
    total: z.number().int(),
    fileName: z.string(),
  }),
  /** Which article is being written, and how many are done. */
  'exports.progress': z.object({
    done: z.number().int(),
    total: z.number().int(),
    title: z.string(),
  }),
  'remoteImages.progress': z.object({ done: z.number().int(), total: z.number().int() }),
  'menu.command': z.object({ command: menuCommandSchema }),
  /** The application is about to quit: hand over what is not yet acknowledged, then quit is allowed. */
  'app.quitting': z.object({}),
} as const;

export type Events = typeof events;
export type EventName = keyof Events;
export type EventPayload<N extends EventName> = z.output<Events[N]>;
