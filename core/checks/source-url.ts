import type { Rule } from './rule';

/** Source: 新增草稿 (draft/add), `content_source_url`. */
const LIMIT_BYTES = 1024;

/** 阅读原文 must be a web address that WeChat takes. */
export const checkSourceUrl: Rule = ({ meta }) => {
  const address = meta.sourceUrl.trim();
  if (address === '') return [];
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) {
    return [{ rule: 'source-url-invalid', severity: 'error' }];
  }
  if (new TextEncoder().encode(address).length <= LIMIT_BYTES) return [];
  return [{ rule: 'source-url-too-long', severity: 'error', params: { limit: LIMIT_BYTES } }];
};
