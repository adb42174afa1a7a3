import { classifyLink, isWebAddress, saysItsAddress } from '../../wechat/links';
import { type Rule, wordsFinding } from '../rule';

/** Links that readers cannot tap: their addresses become notes, or they are words only. */
export const checkLinks: Rule = ({ lines, account }) =>
  lines.flatMap((line) =>
    line.links.flatMap(({ url, start, end }) => {
      const target = classifyLink(url);
      const words = line.text.slice(start, end);
      if (target.kind === 'wechat' || words.trim() === '') return [];
      if (target.kind === 'note') {
        if (saysItsAddress(words, target.address)) return [];
        if (account.externalLinks === true && isWebAddress(target.address)) return [];
      }
      const rule = target.kind === 'note' ? 'link-as-note' : 'link-lost';
      const severity = target.kind === 'note' ? 'info' : 'warning';
      const hit = { start, end, params: { address: url.slice(0, 80) } };
      return [wordsFinding(line, hit, { rule, severity })];
    }),
  );
