import { cleanText } from '../../clean-text';
import type { LostImageJson } from './schema';

/** Whether a picture lies on the network, where nothing is looked for before a person says so. */
export function isRemote(address: string): boolean {
  return /^(?:https?:)?\/\//i.test(address.trim());
}

/** The bytes of a data: address are of no use to a reader. */
export function shortAddress(address: string): string {
  const short = /^data:/i.test(address) ? address.slice(0, 40).replace(/[;,].*$/s, '') : address;
  return cleanText(short).slice(0, 4096);
}

/** Finds what {@link lostImageWords} wrote. */
export const LOST_IMAGE_WORDS = /〔图片：[^〕]*〕/g;

/** What stands in running text for a picture that is not there. */
export function lostImageWords(alt: string, address: string): string {
  return `〔图片：${alt.trim()}〕${shortAddress(address)}`;
}

/** The place of a picture that is not there. */
export function lostImage(address: string, alt: string): LostImageJson {
  return { type: 'lostimage', version: 1, address: shortAddress(address), alt: cleanText(alt) };
}
