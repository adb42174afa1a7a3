import type { Account } from '../domain/account';
import type { ArticleMeta } from '../domain/article';
import type { Asset } from '../domain/asset';
import type { Finding } from '../domain/finding';
import type { WordList } from '../domain/word-list';
import type { DocumentJson } from '../document/schema';
import type { RenderedDocument } from '../wechat/render';
import { type Line, placeIn } from './lines';

/** All that a check looks at: an article as it would be sent, and to which kind of account. */
export interface CheckInput {
  readonly meta: ArticleMeta;
  readonly document: DocumentJson;
  readonly rendered: RenderedDocument;
  /** `externalLinks` is only there where the account is known. */
  readonly account: Pick<Account, 'kind'> & Partial<Pick<Account, 'externalLinks'>>;
  /** The picture of a hash, or null if the store has none. */
  readonly findAsset: (hash: string) => Asset | null;
  /** The company's own lists of words; disabled ones are passed over. */
  readonly wordLists?: readonly WordList[];
}

/** What a rule sees: the input, and the lines of words in it. */
export interface CheckContext extends CheckInput {
  /** Lines of the body in reading order. */
  readonly lines: readonly Line[];
  /** The title and the digest. */
  readonly fields: readonly Line[];
}

/** One rule of the pre-flight check. It says what it found, nothing if all is well. */
export type Rule = (context: CheckContext) => Finding[];

/** What was found in a line: from where to where, and what to write instead (none: a person decides). */
export interface LineHit {
  readonly start: number;
  readonly end: number;
  readonly instead?: string;
  readonly params?: Finding['params'];
}

/** A finding among the words of a line. */
export function wordsFinding(
  line: Line,
  hit: LineHit,
  { rule, severity }: Pick<Finding, 'rule' | 'severity'>,
): Finding {
  const { start, end, instead, params } = hit;
  return {
    rule,
    severity,
    params: { words: line.text.slice(start, end), ...params },
    place: placeIn(line, start, end),
    ...(instead !== undefined && { fix: { kind: 'words', words: instead } }),
  };
}

/** A rule that looks at each line by itself, those of the fields included. */
export function lineRule(
  named: Pick<Finding, 'rule' | 'severity'>,
  find: (text: string) => LineHit[],
): Rule {
  return ({ lines, fields }) =>
    [...fields, ...lines].flatMap((line) =>
      find(line.text).map((hit) => wordsFinding(line, hit, named)),
    );
}

/** All matches of a pattern as hits; `instead` gives the other words, or null for no hit at all. */
export function hitsOf(
  text: string,
  pattern: RegExp,
  instead: (match: RegExpExecArray) => string | null,
): LineHit[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const words = instead(match);
    if (words === null) return [];
    return [{ start: match.index, end: match.index + match[0].length, instead: words }];
  });
}
