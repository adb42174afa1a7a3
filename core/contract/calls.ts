import { z } from 'zod';
import {
  accountInputSchema,
  accountKindSchema,
  accountSchema,
  apiAddressSchema,
  proxyInputSchema,
  vaultStatusSchema,
} from '../domain/account';
import { articleStatusSchema, articleSummarySchema } from '../domain/article';
import { assetSchema } from '../domain/asset';
import { deliveryLogEntrySchema, deliverySchema, manualItemSchema } from '../domain/delivery';
import {
  blockPlacesSchema,
  exportFormatSchema,
  exportReportSchema,
  websiteCopySchema,
} from '../domain/export';
import { findingSchema, foundRuleSchema } from '../domain/finding';
import {
  accountIdSchema,
  articleIdSchema,
  columnIdSchema,
  assetHashSchema,
  deliveryIdSchema,
  editionIdSchema,
  personIdSchema,
} from '../domain/ids';
import { massAllowanceSchema, usageSchema } from '../domain/allowance';
import { deliveryAnswerSchema } from '../domain/question';
import { approvalSchema } from '../domain/approval';
import { auditEntrySchema } from '../domain/audit';
import { settingsSchema } from '../domain/settings';
import { frozenVersionSchema } from '../domain/version';
import { waySchema } from '../domain/way';
import { scheduleSchema } from '../schedule/schedule';
import { wallTimeSchema } from '../schedule/wall-time';
import { themeRecipeSchema } from '../wechat/themes/recipe';
import { appErrorSchema } from './errors';

/** Whether the team's group robot is set, and whether its key can be read. */
export const robotStateSchema = z.enum(['none', 'ready', 'locked']);
export type RobotState = z.infer<typeof robotStateSchema>;

const nothing = z.undefined();
// Wider than `z.instanceof`, which would insist on memory that is not shared.
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

function call<I extends z.ZodType, O extends z.ZodType>(input: I, output: O) {
  return { input, output };
}

/** A backup file of the database. */
export const backupSchema = z.object({
  /** File name inside the backups folder; names the backup in calls. */
  name: z.string().regex(/^[0-9A-Za-z._-]{1,80}$/),
  bytes: z.number().int(),
  createdAtMs: z.number(),
});
export type Backup = z.infer<typeof backupSchema>;

/** What happened to one file of an import. */
export const importReportSchema = z.object({
  fileName: z.string(),
  articleId: articleIdSchema.nullable(),
  error: appErrorSchema.nullable(),
  /** Pictures that came in, and those that could not (with the name in the text). */
  images: z.number().int(),
  missingImages: z.array(z.string()),
  /** What Tencent's structure rules say of the file itself, if it is HTML. */
  structure: z.array(foundRuleSchema),
});
export type ImportReport = z.infer<typeof importReportSchema>;

/** A theme out of a file, or why not. */
export const themeFileSchema = z.object({
  fileName: z.string(),
  theme: z.object({ name: z.string(), recipe: themeRecipeSchema }).nullable(),
  error: appErrorSchema.nullable(),
});
export type ThemeFile = z.infer<typeof themeFileSchema>;

/** A picture taken in, or why not. */
export const assetIntakeSchema = z.object({
  fileName: z.string(),
  asset: assetSchema.nullable(),
  error: appErrorSchema.nullable(),
});
export type AssetIntake = z.infer<typeof assetIntakeSchema>;

/** A picture that was fetched from the network, or why not. */
export const remoteImageSchema = z.object({
  address: z.string(),
  asset: assetSchema.nullable(),
  error: appErrorSchema.nullable(),
});
export type RemoteImage = z.infer<typeof remoteImageSchema>;

/** What an account test found, in the order asked. */
export const accountTestSchema = z.object({
  checks: z.array(
    z.object({
      kind: z.enum(['reach', 'credentials', 'drafts', 'publish', 'mass', 'statistics']),
      outcome: z.enum(['yes', 'no', 'skipped']),
      error: appErrorSchema.nullable(),
    }),
  ),
});
export type AccountTest = z.infer<typeof accountTestSchema>;

/**
 * Every call that the renderer can make of main: its name, its input, its answer.
 * Main parses the input with the schema before a handler sees it, and answers with an envelope.
 */
export const calls = {
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

  'articles.list': call(nothing, z.array(articleSummarySchema)),
  /** An article as it would be sent to an account (null: to any), pictures as placeholders. */
  'articles.render': call(
    z.object({ id: articleIdSchema, accountId: accountIdSchema.nullable() }),
    z.object({
      title: z.string(),
      author: z.string(),
      sourceUrl: z.string(),
      openComment: z.boolean(),
      html: z.string(),
    }),
  ),
  /** A new article; one of a column starts with the column's theme and author. */
  'articles.create': call(
    z.object({ title: z.string().max(200), columnId: columnIdSchema.nullable() }),
    articleSummarySchema,
  ),
  'articles.duplicate': call(z.object({ id: articleIdSchema }), articleSummarySchema),
  'articles.setStatus': call(
    z.object({ id: articleIdSchema, status: articleStatusSchema }),
    nothing,
  ),
  'articles.trash': call(z.object({ id: articleIdSchema }), nothing),
  'articles.restore': call(z.object({ id: articleIdSchema }), nothing),
  /** Removes articles of the trash for good. */
  'articles.destroy': call(z.object({ ids: z.array(articleIdSchema).min(1).max(10_000) }), nothing),
  /** Ids whose title or text contain the words; the newest first. */
  'articles.search': call(
    z.object({ words: z.string().min(1).max(200) }),
    z.array(articleIdSchema),
  ),
  'articles.clearSamples': call(nothing, z.object({ removed: z.number().int() })),

  /** The whole state of a document as one Yjs update. */
  'documents.open': call(z.object({ id: articleIdSchema }), z.object({ update: bytes })),
  /** Appends one Yjs update; the answer means that it is durable on disk. */
  'documents.append': call(
    z.object({
      id: articleIdSchema,
      update: bytes.refine((b) => b.length > 0 && b.length <= 32 * 1024 * 1024),
    }),
    nothing,
  ),

  /** The whole state of the workspace document as one Yjs update. */
  'workspace.open': call(nothing, z.object({ update: bytes })),
  /** Appends one Yjs update to the workspace document; the answer means that it is durable. */
  'workspace.append': call(
    z.object({ update: bytes.refine((b) => b.length > 0 && b.length <= 8 * 1024 * 1024) }),
    nothing,
  ),

  'assets.get': call(z.object({ hash: assetHashSchema }), assetSchema),
  /** Takes in one picture by its bytes (drag, paste). */
  'assets.takeIn': call(z.object({ fileName: z.string().max(500), bytes }), assetIntakeSchema),
  /** Asks for picture files with the system's dialog and takes them in. */
  'assets.choose': call(nothing, z.array(assetIntakeSchema)),

  /** Fetches pictures from the public internet, after a person said so; answers each in order. */
  'remoteImages.fetch': call(
    z.object({ addresses: z.array(z.string().min(1).max(4096)).min(1).max(200) }),
    z.array(remoteImageSchema),
  ),
  'remoteImages.cancel': call(nothing, nothing),

  /** Asks for files (Word, Markdown, web page, text) with the system's dialog and imports each as a new article. */
  'imports.choose': call(nothing, z.array(importReportSchema)),
  /** Imports the files that the application was started or called with; see `imports.waiting`. */
  'imports.openWaiting': call(nothing, z.array(importReportSchema)),
  'imports.cancel': call(nothing, nothing),

  /**
   * Asks for a folder and writes articles into it, each as a file of its own or, as Markdown, a
   * folder; none when the person cancels. `blocks` counts for a single article.
   */
  'exports.run': call(
    z.object({
      articleIds: z.array(articleIdSchema).min(1).max(1000),
      blocks: blockPlacesSchema,
      format: exportFormatSchema,
    }),
    z.array(exportReportSchema),
  ),
  'exports.cancel': call(nothing, nothing),
  /** Shows the first file of the last export in the system's own window for files. */
  'exports.showInFolder': call(nothing, nothing),
  /** An article as the editor of mp.weixin.qq.com takes it from the clipboard; the page puts it there. */
  'exports.copyForWebsite': call(
    z.object({
      articleId: articleIdSchema,
      blocks: blockPlacesSchema,
      /** Whose uploaded pictures may be named, and whose links are kept; null for those of any account. */
      accountId: accountIdSchema.nullable(),
    }),
    websiteCopySchema,
  ),

  /** Asks where to write a theme and writes it; false when the person cancels. */
  'themes.saveFile': call(
    z.object({ name: z.string().trim().min(1).max(40), recipe: themeRecipeSchema }),
    z.object({ saved: z.boolean() }),
  ),
  /** Asks for theme files and reads them; none when the person cancels. */
  'themes.openFiles': call(nothing, z.array(themeFileSchema)),

  'accounts.list': call(nothing, z.array(accountSchema)),
  'accounts.create': call(accountInputSchema, accountSchema),
  'accounts.update': call(
    z.object({
      id: accountIdSchema,
      name: z.string().trim().min(1).max(40),
      kind: accountKindSchema,
      apiAddress: apiAddressSchema,
      /** Only when it is to be replaced. */
      appSecret: z.string().trim().min(8).max(128).optional(),
      /** Null for none; its password stays when none is given. */
      proxy: proxyInputSchema.nullable().default(null),
      externalLinks: z.boolean(),
    }),
    accountSchema,
  ),
  'accounts.remove': call(z.object({ id: accountIdSchema }), nothing),
  'accounts.test': call(z.object({ id: accountIdSchema }), accountTestSchema),

  'vault.status': call(nothing, vaultStatusSchema),
  /** Chooses the passphrase when none is set, else unlocks with it. */
  'vault.unlock': call(z.object({ passphrase: z.string().min(8).max(200) }), vaultStatusSchema),
  /** Sets a passphrase where the system's key store seals, so that sending can be locked. */
  'vault.choose': call(z.object({ passphrase: z.string().min(8).max(200) }), vaultStatusSchema),
  /** Locks every secret until the passphrase is entered; `vault-passphrase-needed` without one. */
  'vault.lock': call(nothing, vaultStatusSchema),

  /**
   * Checks HTML by Tencent's structure rules about the layout, measured in a hidden page.
   * The place of a finding names the part by its index.
   */
  'checks.layout': call(
    z.object({ parts: z.array(z.string().max(4_000_000)).max(20_000) }),
    z.array(findingSchema),
  ),

  'deliveries.list': call(nothing, z.array(deliverySchema)),
  'deliveries.get': call(z.object({ id: deliveryIdSchema }), deliverySchema),
  /** The pre-flight check of an article for an account. */
  'deliveries.check': call(
    z.object({ articleId: articleIdSchema, accountId: accountIdSchema }),
    z.array(findingSchema),
  ),
  /**
   * Looks at articles as they are now: what the check finds in each, and the hash that names exactly
   * these versions (null while one of them has an error).
   */
  'deliveries.prepare': call(
    z.object({ articleIds: z.array(articleIdSchema).min(1).max(8), accountId: accountIdSchema }),
    z.object({
      versionHash: z.string().nullable(),
      articles: z.array(
        z.object({
          articleId: articleIdSchema,
          findings: z.array(findingSchema),
          /** What the API cannot carry of it, so that the publisher has to do it before it goes out. */
          manual: z.array(manualItemSchema),
        }),
      ),
    }),
  ),
  /** A second person's consent to the articles as they are now. */
  'deliveries.approve': call(
    z.object({
      articleIds: z.array(articleIdSchema).min(1).max(8),
      accountId: accountIdSchema,
      personId: personIdSchema.nullable(),
      personName: z.string().trim().min(1).max(80),
    }),
    approvalSchema,
  ),
  /** What was sent of one article (from 0), as it was frozen. */
  'deliveries.version': call(
    z.object({ id: deliveryIdSchema, article: z.number().int().min(0) }),
    frozenVersionSchema,
  ),
  /** Freezes the articles as they are now and starts sending them. */
  'deliveries.start': call(
    z.object({
      /** The head first. */
      articleIds: z.array(articleIdSchema).min(1).max(8),
      /** The edition that they make up; null for a single article. */
      editionId: editionIdSchema.nullable().default(null),
      accountId: accountIdSchema,
      way: waySchema,
      /** What the publisher will set on the website; asked for before anything is published. */
      manual: z.array(manualItemSchema).default([]),
      /** Who presses the button, for the log. */
      confirmedBy: z.string().max(80).nullable().default(null),
      /** When it goes out; null for now. What is frozen is what is there now, in both cases. */
      at: wallTimeSchema.nullable().default(null),
    }),
    deliverySchema,
  ),
  'deliveries.cancel': call(z.object({ id: deliveryIdSchema }), deliverySchema),
  /** Schedules that wait for their time or ask a person, the earliest first. */
  'schedules.list': call(nothing, z.array(scheduleSchema)),
  /** Another time; `schedule-in-the-past`, `not-allowed` once it has been sent or given up. */
  'schedules.move': call(z.object({ id: deliveryIdSchema, wall: wallTimeSchema }), scheduleSchema),
  'schedules.sendNow': call(z.object({ id: deliveryIdSchema }), scheduleSchema),
  'schedules.cancel': call(z.object({ id: deliveryIdSchema }), scheduleSchema),
  /** The team's WeCom group robot; its key never comes back. */
  'robot.state': call(nothing, robotStateSchema),
  /** Sets it by the whole address that WeCom shows, or removes it (null); `robot-address-wrong`. */
  'robot.set': call(z.object({ webhook: z.string().max(500).nullable() }), robotStateSchema),
  /** Writes a word of greeting into the group. */
  'robot.test': call(nothing, nothing),

  /** Goes on with a stopped delivery: looks again, tries again. */
  'deliveries.resume': call(z.object({ id: deliveryIdSchema }), deliverySchema),
  /** Answers the question of a stopped delivery; `invalid-input` when it does not take this answer. */
  'deliveries.answer': call(
    z.object({ id: deliveryIdSchema, answer: deliveryAnswerSchema }),
    deliverySchema,
  ),
  /** Ticks an item of the checklist; the last one makes the delivery go on. */
  'deliveries.tick': call(
    z.object({ id: deliveryIdSchema, ordinal: z.number().int().min(0) }),
    deliverySchema,
  ),
  /** Sends the draft of a delivery to WeChat ids, as a preview on their phones (100 a day). */
  'deliveries.preview': call(
    z.object({
      id: deliveryIdSchema,
      names: z.array(z.string().trim().min(1).max(64)).min(1).max(10),
    }),
    z.array(z.object({ name: z.string(), error: appErrorSchema.nullable() })),
  ),
  /**
   * Takes what was published or sent off line again: one article (from 0), or all of them (null).
   * `typedName` must be the account's name, else `not-allowed`.
   */
  'deliveries.withdraw': call(
    z.object({
      id: deliveryIdSchema,
      article: z.number().int().min(0).nullable(),
      typedName: z.string().max(80),
    }),
    deliverySchema,
  ),
  /** Opens or closes the comments under an article (from 0). */
  'deliveries.setComments': call(
    z.object({ id: deliveryIdSchema, article: z.number().int().min(0), open: z.boolean() }),
    deliverySchema,
  ),
  /**
   * Asks WeChat for the links of a mass send. Its statistics name them from 8:00 of the next day on;
   * before that the links stay unknown.
   */
  'deliveries.findLinks': call(z.object({ id: deliveryIdSchema }), deliverySchema),
  /** What happened, in order. */
  'deliveries.log': call(z.object({ id: deliveryIdSchema }), z.array(deliveryLogEntrySchema)),

  /** Calls of this day (in Beijing) that were counted against WeChat's limits. */
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

  'quota.usage': call(z.object({ accountId: accountIdSchema }), z.array(usageSchema)),
  /**
   * What is left of the account's mass sends. `askWechat` also counts what was sent without this
   * application on earlier days, which costs a statistics call for each day not yet looked at.
   */
  'quota.mass': call(
    z.object({ accountId: accountIdSchema, askWechat: z.boolean().default(false) }),
    massAllowanceSchema,
  ),
  /** The followers' tags of an account. */
  'tags.list': call(
    z.object({ accountId: accountIdSchema }),
    z.array(z.object({ id: z.number().int(), name: z.string(), count: z.number().int() })),
  ),
  /** Opens the published article in the system's browser. */
  'deliveries.openPublished': call(
    z.object({ id: deliveryIdSchema, article: z.number().int().min(0).default(0) }),
    nothing,
  ),
  'deliveries.copyLink': call(
    z.object({ id: deliveryIdSchema, article: z.number().int().min(0).default(0) }),
    nothing,
  ),

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

/** The calls by name. */
export type Calls = typeof calls;
export type CallName = keyof Calls;

const nameSchema = z.custom<CallName>((name) => typeof name === 'string' && name in calls);
/** The names of all calls. */
export const callNames: readonly CallName[] = z.array(nameSchema).parse(Object.keys(calls));

export type CallInput<N extends CallName> = z.input<Calls[N]['input']>;
export type CallOutput<N extends CallName> = z.output<Calls[N]['output']>;

/** What main sends back for a call. */
export type Envelope<T> =
  | { ok: true; value: T }
  | { ok: false; error: z.infer<typeof appErrorSchema> };
