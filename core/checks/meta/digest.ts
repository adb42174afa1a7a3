import { ARTICLE_LIMITS, countCharacters } from '../../domain/article';
import type { FindingFix } from '../../domain/finding';
import { type Line, THING } from '../lines';
import type { Rule } from '../rule';

const place = { kind: 'field', field: 'digest' } as const;
/** About as much as the cards of a message list show. */
const OFFERED_CHARACTERS = 100;

/** Too long, WeChat refuses it; empty, WeChat takes the first 54 characters of the body. */
export const checkDigest: Rule = ({ meta, lines }) => {
  const digest = meta.digest.trim();
  const length = countCharacters(digest);
  // A picture message has none.
  if (meta.form === 'pictures') return [];
  if (length === 0) {
    const fix = digestFix(firstWords(lines));
    return [{ rule: 'digest-missing', severity: 'info', place, ...(fix && { fix }) }];
  }
  if (length <= ARTICLE_LIMITS.digest) return [];
  const params = { length, limit: ARTICLE_LIMITS.digest };
  return [{ rule: 'digest-too-long', severity: 'error', params, place }];
};

function digestFix(value: string): FindingFix | null {
  return value === '' ? null : { kind: 'field', field: 'digest', value };
}

/** The beginning of the first paragraphs, up to the end of a sentence if there is one near. */
function firstWords(lines: readonly Line[]): string {
  const words = lines
    .filter(({ kind }) => kind === 'paragraph')
    .map(({ text }) => text.replaceAll(THING, '').replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .slice(0, 5)
    .join('');
  const characters = [...words].slice(0, OFFERED_CHARACTERS).join('');
  const sentences = /^.{20,}[。！？!?]/su.exec(characters)?.[0];
  return sentences ?? characters;
}
