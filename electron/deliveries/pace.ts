/** How long a delivery waits, in milliseconds. Each list is used up in order; the last one repeats. */
export type Pace = {
  /**
   * Before each look for a picture, a draft or a publication whose call had no answer. The sum is
   * how late the call may still take effect without being made twice. A publication is given the
   * minutes that WeChat may need to review it, while its draft is still there as if nothing had come.
   */
  uploadLookUpMs: readonly number[];
  draftLookUpMs: readonly number[];
  publishLookUpMs: readonly number[];
  /** Before a mass send is made again to learn its outcome: within a minute WeChat refuses (45066). */
  massRepeatMs: number;
  /** Before each question whether an administrator has confirmed, for 30 minutes. */
  adminPollMs: readonly number[];
  /** After failures that may pass. */
  retryMs: readonly number[];
  /** Before each question how far a publication is: at most 100 a day for an account. */
  pollMs: readonly number[];
};

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Pace with WeChat itself or a relay. */
export const WECHAT_PACE: Pace = {
  uploadLookUpMs: [0, 3 * SECOND, 10 * SECOND],
  draftLookUpMs: [0, 5 * SECOND, 15 * SECOND],
  publishLookUpMs: [0, 10 * SECOND, 30 * SECOND, MINUTE, 3 * MINUTE, 6 * MINUTE],
  massRepeatMs: 61 * SECOND,
  adminPollMs: [20 * SECOND, 30 * SECOND, MINUTE, MINUTE, 2 * MINUTE],
  retryMs: [2 * SECOND, 5 * SECOND, 15 * SECOND, MINUTE, 5 * MINUTE],
  pollMs: [5 * SECOND, 15 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE],
};

/** Pace with the server inside the application. */
export const SANDBOX_PACE: Pace = {
  uploadLookUpMs: [0, 400, 1_200],
  draftLookUpMs: [0, 400, 1_200],
  publishLookUpMs: [0, 500, SECOND, SECOND],
  massRepeatMs: 61 * SECOND,
  adminPollMs: [5 * SECOND, 5 * SECOND, 10 * SECOND, 30 * SECOND, MINUTE],
  retryMs: [500, SECOND, 2 * SECOND, 5 * SECOND],
  pollMs: [SECOND, 2 * SECOND, 5 * SECOND, 15 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE],
};

/** The pace for an account. */
export function paceOf(account: { sandbox: boolean }): Pace {
  return account.sandbox ? SANDBOX_PACE : WECHAT_PACE;
}

/** The `index`-th wait of a list; the last one repeats. */
export function nthWait(waits: readonly number[], index: number): number {
  return waits[Math.min(index, waits.length - 1)] ?? 0;
}
