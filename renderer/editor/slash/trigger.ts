/** Letters, digits and what addresses are made of: after these a slash is part of the text. */
const WITHIN_TEXT = /[A-Za-z0-9/／:.~_=<>\\-]$/;
/** What may still be the name of a block; prose is longer. */
const LONGEST_QUERY = 24;

/**
 * Whether the character just typed opens the menu. `before` is the text of the block up to the caret.
 * `/` and the full-width `／` do, unless they belong to an address or a fraction; `、`, which the same
 * key gives under a Chinese input method, does at the start of a block, where no sentence has it.
 */
export function opensMenu(before: string): boolean {
  const typed = before.at(-1);
  if (typed === '、') return before === '、';
  if (typed !== '/' && typed !== '／') return false;
  return !WITHIN_TEXT.test(before.slice(0, -1));
}

/** What is searched for, in the text between the trigger and the caret; null ends the menu. */
export function queryOf(typed: string): string | null {
  return typed.length > LONGEST_QUERY || /\s/.test(typed) ? null : typed;
}
