import { ARTICLE_LIMITS, countCharacters } from '../domain/article';
import type { Rule } from './rule';

/** Too long, WeChat refuses it; empty, WeChat takes the first words of the body. */
export const checkDigest: Rule = ({ meta }) => {
  const length = countCharacters(meta.digest.trim());
  if (length === 0) return [{ rule: 'digest-missing', severity: 'info' }];
  if (length <= ARTICLE_LIMITS.digest) return [];
  const params = { length, limit: ARTICLE_LIMITS.digest };
  return [{ rule: 'digest-too-long', severity: 'error', params }];
};
