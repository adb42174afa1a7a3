import { ARTICLE_LIMITS, countCharacters } from '../../domain/article';
import type { Rule } from '../rule';

const place = { kind: 'field', field: 'author' } as const;

/** WeChat refuses a draft whose author is too long. */
export const checkAuthor: Rule = ({ meta }) => {
  const length = countCharacters(meta.author.trim());
  if (length <= ARTICLE_LIMITS.author) return [];
  const params = { length, limit: ARTICLE_LIMITS.author };
  return [{ rule: 'author-too-long', severity: 'error', params, place }];
};
