import type { Rule } from './rule';

/** WeChat takes no draft without a cover. */
export const checkCover: Rule = ({ meta, findAsset }) => {
  if (meta.cover === null) return [{ rule: 'cover-missing', severity: 'error' }];
  if (findAsset(meta.cover) === null) return [{ rule: 'cover-lost', severity: 'error' }];
  return [];
};
