import type { AppError } from '../../core/contract/errors';

/** A sentence by its key in the locale files. */
export type Sentence = { key: string; values?: Record<string, string | number> };

/** How the editor tells the person something that is not about one place on the paper. */
export type EditorNotices = {
  say(sentence: Sentence): void;
  /** Something failed; `doing` names what was tried. */
  sayError(error: AppError, doing?: Sentence): void;
};
