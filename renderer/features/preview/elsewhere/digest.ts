import { decodeEntities } from '../../../../core/wechat/html-text';

/** WeChat takes so many characters of the text where an article has no digest (page 新增草稿). */
const TAKEN = 54;

/**
 * What stands under the title on cards: the digest, or the first characters of the text.
 * @param parts HTML of the blocks, as they are sent.
 */
export function shownDigest(digest: string, parts: readonly string[]): string {
  if (digest.trim() !== '') return digest.trim();
  let words = '';
  for (const part of parts) {
    if ([...words].length >= TAKEN) break;
    const text = decodeEntities(part.replace(/<[^>]*>/g, ' '));
    words = `${words} ${text}`.replace(/[\s\u00a0]+/g, ' ').trim();
  }
  return [...words].slice(0, TAKEN).join('');
}
