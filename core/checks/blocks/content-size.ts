import { ARTICLE_LIMITS, countCharacters } from '../../domain/article';
import type { Rule } from '../rule';

/**
 * The size of the body as HTML. WeChat's page asks for fewer than 20,000 characters and less than
 * 1 MB; only the second is known to be enforced, so the first is a warning.
 */
export const checkContentSize: Rule = ({ meta, rendered }) => {
  // A picture message is sent as plain text.
  if (meta.form === 'pictures') return [];
  const bytes = new TextEncoder().encode(rendered.html).length;
  if (bytes >= ARTICLE_LIMITS.contentBytes) {
    const params = {
      kilobytes: Math.ceil(bytes / 1000),
      limitKilobytes: ARTICLE_LIMITS.contentBytes / 1000,
    };
    return [{ rule: 'content-too-large', severity: 'error', params }];
  }
  const length = countCharacters(rendered.html);
  if (length < ARTICLE_LIMITS.contentCharacters) return [];
  const params = { length, limit: ARTICLE_LIMITS.contentCharacters };
  return [{ rule: 'content-large', severity: 'warning', params }];
};
