import type { ArticleInput } from './article-input';
import { refuse, type Refusal } from './errors';
import { ARTICLE } from './limits';

/** Characters as a reader counts them (字): one for each code point. */
export function countCharacters(text: string): number {
  return [...text].length;
}

/**
 * Checks the short fields of an article: title, author, digest, source link, comment switch.
 * @param mayComment whether the account has the comment privilege
 */
export function checkFields(article: ArticleInput, mayComment: boolean): Refusal | null {
  if (article.title.trim() === '') return refuse(40227);
  if (countCharacters(article.title) > ARTICLE.titleCharacters) return refuse(45003);
  if (countCharacters(article.author) > ARTICLE.authorCharacters) return refuse(45110);
  if (countCharacters(article.digest) > ARTICLE.digestCharacters) return refuse(45004);
  if (!isSourceUrl(article.content_source_url)) return refuse(41039);
  if (article.need_open_comment === 1 && !mayComment) return refuse(88000);
  // The sandbox's accounts have no shop.
  if (article.product_info?.footer_product_info) return refuse(53406);
  return null;
}

function isSourceUrl(address: string): boolean {
  if (address === '') return true;
  if (Buffer.byteLength(address) > ARTICLE.sourceUrlBytes) return false;
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}
