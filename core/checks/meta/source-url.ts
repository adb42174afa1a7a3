import type { Finding } from '../../domain/finding';
import type { Rule } from '../rule';

/** Source: 新增草稿 (draft/add), `content_source_url`. */
const LIMIT_BYTES = 1024;
const place = { kind: 'field', field: 'sourceUrl' } as const;

/** 阅读原文 must be a web address that WeChat takes. */
export const checkSourceUrl: Rule = ({ meta }) => {
  const address = meta.sourceUrl.trim();
  if (address === '') return [];
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return [invalid(address)];
  if (new TextEncoder().encode(address).length <= LIMIT_BYTES) return [];
  return [
    { rule: 'source-url-too-long', severity: 'error', params: { limit: LIMIT_BYTES }, place },
  ];
};

/** An address that only lacks its beginning can be completed. */
function invalid(address: string): Finding {
  const value = `https://${address}`;
  const isNearly = /^[\w-]+(\.[\w-]+)+([/?#].*)?$/.test(address) && URL.canParse(value);
  const found = { rule: 'source-url-invalid', severity: 'error', place } as const;
  return isNearly ? { ...found, fix: { kind: 'field', field: 'sourceUrl', value } } : found;
}
