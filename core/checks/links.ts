import { linkNotes } from '../wechat/render';
import type { Rule } from './rule';

/** Links that readers cannot tap were turned into notes: the author should know. */
export const checkLinks: Rule = ({ document }) => {
  const count = linkNotes(document).length;
  return count > 0 ? [{ rule: 'links-as-notes', severity: 'info', params: { count } }] : [];
};
