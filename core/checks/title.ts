import { ARTICLE_LIMITS, countCharacters } from '../domain/article';
import type { Rule } from './rule';

/** A title is needed; WeChat's page names 32 characters, its back office still takes 64. */
export const checkTitle: Rule = ({ meta }) => {
  const length = countCharacters(meta.title.trim());
  if (length === 0) return [{ rule: 'title-missing', severity: 'error' }];
  if (length > ARTICLE_LIMITS.titleHard) {
    const params = { length, limit: ARTICLE_LIMITS.titleHard };
    return [{ rule: 'title-too-long', severity: 'error', params }];
  }
  if (length > ARTICLE_LIMITS.title) {
    const params = { length, limit: ARTICLE_LIMITS.title };
    return [{ rule: 'title-long', severity: 'warning', params }];
  }
  return [];
};
