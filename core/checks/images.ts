import type { Rule } from './rule';

/** Every picture of the body must be in the store, or it cannot be uploaded. */
export const checkImages: Rule = ({ rendered, findAsset }) => {
  const count = rendered.images.filter((hash) => findAsset(hash) === null).length;
  return count > 0 ? [{ rule: 'image-lost', severity: 'error', params: { count } }] : [];
};
