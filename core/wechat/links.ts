import { cleanText } from '../document/clean-text';
import { type MiniProgramPage, readMiniProgramLink } from './mini-program-link';

/**
 * What may become of a link in an article.
 * - `wechat`: an article of mp.weixin.qq.com, the one place that every account may link to.
 * - `miniprogram`: a page of a mini-program, which every account may link to.
 * - `note`: an address that readers can use, but not by tapping: it goes to the notes at the end.
 * - `text`: nothing that could be printed usefully (an anchor, a script, a broken address).
 */
export type LinkTarget =
  | { kind: 'wechat'; address: string }
  | { kind: 'miniprogram'; page: MiniProgramPage }
  | { kind: 'note'; address: string }
  | { kind: 'text' };

const NOTE_PROTOCOLS = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * Decides what becomes of a link.
 * Source: the web editor refuses to save links outside mp.weixin.qq.com, `#anchors` included;
 * other targets need an account with WeChat Pay.
 */
export function classifyLink(url: string): LinkTarget {
  const address = cleanText(url).trim();
  if (!URL.canParse(address)) return { kind: 'text' };
  const page = readMiniProgramLink(address);
  if (page) return { kind: 'miniprogram', page };
  const parsed = new URL(address);
  if (!NOTE_PROTOCOLS.has(parsed.protocol)) return { kind: 'text' };
  const web = parsed.protocol === 'https:' || parsed.protocol === 'http:';
  if (web && parsed.host === 'mp.weixin.qq.com' && parsed.username === '') {
    return { kind: 'wechat', address: parsed.href.replace(/^http:/, 'https:') };
  }
  return { kind: 'note', address };
}

/**
 * What becomes of links to other places than WeChat: numbered notes, or links for an account that may
 * have them (it needs WeChat Pay).
 */
export type ExternalLinks = 'notes' | 'keep';

/** What becomes of the links of an article for an account; without one they are notes. */
export function externalLinksOf(
  account: { readonly externalLinks: boolean } | null,
): ExternalLinks {
  return account?.externalLinks ? 'keep' : 'notes';
}

/** Whether an address can be tapped when external links are kept. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address);
}

/** Whether the words of a link already are its address, so that a note would only repeat them. */
export function saysItsAddress(words: string, address: string): boolean {
  return bare(words) === bare(address);
}

function bare(address: string): string {
  return address
    .trim()
    .replace(/^(https?:\/\/|mailto:|tel:)/i, '')
    .replace(/\/$/, '');
}
