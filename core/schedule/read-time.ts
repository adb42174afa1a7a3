/**
 * The time of day (`HH:MM`, 24 hours) that somebody typed, in any of the usual ways: `8:30`, `8：30`,
 * `8.30`, `0830`, `20`. Null when it is none.
 */
export function readTime(typed: string): string | null {
  const text = typed.normalize('NFKC').trim();
  const match = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text);
  if (match === null) return null;
  const [, hours = '', minutes = '00'] = match;
  if (Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}
