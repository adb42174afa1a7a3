import { OBJECT } from '../../../core/autocorrect/correct-line';
import { fail, ok, type Result } from '../../../core/result';

/** What is searched for, and how. */
export type FindQuery = {
  text: string;
  matchCase: boolean;
  /** Latin words only as whole ones; Chinese has no spaces to tell words by. */
  wholeWord: boolean;
  regexp: boolean;
};

/** A place in a line, with what the groups of a regular expression found. */
export type Found = { from: number; to: number; match: RegExpMatchArray };

/** Why a pattern cannot be searched for, in the words of the JavaScript engine. */
export type PatternError = { reason: string };

/** Makes the pattern of a query; the empty query is never asked for. */
export function patternOf(query: FindQuery): Result<RegExp, PatternError> {
  const source = query.regexp ? query.text : query.text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const whole = query.wholeWord ? `(?<![\\w])(?:${source})(?![\\w])` : source;
  try {
    return ok(new RegExp(whole, query.matchCase ? 'gmu' : 'gimu'));
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    // "Invalid regular expression: /(/gmu: Unterminated group" ends with what is the matter.
    return fail({ reason: cause.message.slice(cause.message.lastIndexOf(': ') + 2) });
  }
}

/** All places in a line; empty ones and those with something that is no text are left out. */
export function findIn(line: string, pattern: RegExp): Found[] {
  return [...line.matchAll(pattern)]
    .filter(([words]) => words !== '' && !words.includes(OBJECT))
    .map((match) => ({ from: match.index, to: match.index + match[0].length, match }));
}

/** What a found place becomes. With a regular expression `$1` … `$9` and `$&` stand for what it found. */
export function replacementFor(
  { match }: Found,
  template: string,
  query: Pick<FindQuery, 'regexp'>,
): string {
  if (!query.regexp) return template;
  return template.replace(/\$([$&1-9])/g, (_whole, what: string) =>
    what === '$' ? '$' : (match[what === '&' ? 0 : Number(what)] ?? ''),
  );
}
