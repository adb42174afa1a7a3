import { z } from 'zod';

/**
 * Every failure that a person may meet, by a stable code. The interface chooses the words
 * (`errors.<code>` in the locale files); the log keeps the cause.
 */
export const errorCodeSchema = z.enum([
  // anything
  'invalid-input',
  'not-found',
  'not-allowed',
  'unexpected',
  'cancelled',
  // store
  'disk-full',
  'disk-unwritable',
  'database-damaged',
  'backup-unreadable',
  'document-unreadable',
  // pictures
  'image-not-an-image',
  'image-corrupt',
  'image-too-large',
  'image-too-many-pixels',
  'image-unsupported',
  // import
  'file-unreadable',
  'file-too-large',
  'file-unsupported',
  'file-encrypted',
  'file-damaged',
  // It unpacks to far more than it seems, or reaches for other files.
  'file-unsafe',
  // Made so that reading it takes for ever.
  'file-too-slow',
  'text-undecodable',
  // theme files
  'theme-not-a-theme',
  'theme-newer',
  // `field` says what is wrong in it.
  'theme-wrong-value',
  // pictures on the network
  'remote-not-allowed',
  'remote-unreachable',
  'remote-timeout',
  // secrets
  'vault-locked',
  'vault-passphrase-wrong',
  'vault-passphrase-needed',
  'secret-missing',
  // WeChat
  'wechat-refused',
  'wechat-unreachable',
  'wechat-timeout',
  'wechat-garbled',
  'wechat-daily-budget',
  // deliveries
  'delivery-not-cancellable',
  'delivery-in-progress',
  // This very version was published on the account already.
  'delivery-already-published',
  // WeChat stored the article otherwise than sent; a person decides whether to publish it.
  'draft-differs',
  // The draft was changed, or is gone, on WeChat's side since we wrote it.
  'draft-changed',
  'draft-gone',
  // The draft is gone and no publication can be found: somebody has to look on the WeChat website.
  'delivery-outcome-unknown',
  // How WeChat ended a publication (publish_status 2 to 6).
  'publication-originality',
  'publication-failed',
  'publication-rejected',
  'publication-deleted',
  'publication-banned',
  // How WeChat ended a mass send.
  'mass-failed',
  // 群发保护: nobody has confirmed within 30 minutes, or an administrator said no.
  'mass-not-confirmed',
  // The text typed as a confirmation is not the account's name.
  'confirmation-wrong',
  'article-has-errors',
  // The team wants a second person's consent to exactly this version.
  'approval-missing',
  // schedules
  'schedule-in-the-past',
  // The account has no mass send left in the period.
  'mass-allowance-spent',
  // the team's group robot
  'robot-address-wrong',
  'robot-refused',
  'robot-unreachable',
  'robot-timeout',
]);

/** A stable error code. */
export type ErrorCode = z.infer<typeof errorCodeSchema>;

/** An error as it crosses the bridge: never a stack, never a secret. */
export const appErrorSchema = z.object({
  code: errorCodeSchema,
  /** Values for the sentence, e.g. `{limitMegabytes: 20}`. */
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  /** What WeChat answered, when it was WeChat that refused. */
  wechat: z
    .object({ errcode: z.number().int(), errmsg: z.string(), rid: z.string().optional() })
    .optional(),
});

/** An error as it crosses the bridge. */
export type AppError = z.infer<typeof appErrorSchema>;

/** Makes an {@link AppError}. */
export function appError(code: ErrorCode, params?: AppError['params']): AppError {
  return params ? { code, params } : { code };
}

/** Carries an {@link AppError} through code that throws; the dispatch unwraps it. */
export class AppFailure extends Error {
  readonly appError: AppError;
  constructor(error: AppError, cause?: unknown) {
    super(error.code, { cause });
    this.name = 'AppFailure';
    this.appError = error;
  }
}
