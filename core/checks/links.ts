import { planDocument } from '../wechat/render';
import { defaultTheme } from '../wechat/themes';
import type { Rule } from './rule';

/** Links that readers cannot tap were turned into notes: the author should know. */
export const checkLinks: Rule = ({ document }) => {
  const count = planDocument(document, defaultTheme).notes.filter(
    (note) => note.kind === 'link',
  ).length;
  return count > 0 ? [{ rule: 'links-as-notes', severity: 'info', params: { count } }] : [];
};
