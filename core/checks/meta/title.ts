import { ARTICLE_LIMITS, countCharacters } from '../../domain/article';
import type { Rule } from '../rule';

const place = { kind: 'field', field: 'title' } as const;

/** A title is needed; WeChat's page names 32 characters, its back office still takes 64. */
export const checkTitle: Rule = ({ meta }) => {
  const length = countCharacters(meta.title.trim());
  if (length === 0) return [{ rule: 'title-missing', severity: 'error', place }];
  if (length > ARTICLE_LIMITS.titleHard) {
    const params = { length, limit: ARTICLE_LIMITS.titleHard };
    return [{ rule: 'title-too-long', severity: 'error', params, place }];
  }
  if (length > ARTICLE_LIMITS.title) {
    const params = { length, limit: ARTICLE_LIMITS.title };
    return [{ rule: 'title-long', severity: 'warning', params, place }];
  }
  return [];
};
