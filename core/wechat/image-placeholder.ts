import { escapeAttribute } from './escape';

/**
 * What stands for the address of a picture in rendered HTML until it is known. The pattern takes in
 * the start of the tag: in text `<` is always escaped, so words that look like a placeholder are safe.
 */
const IMAGE_PLACEHOLDER =
  /<(img src|mp-common-miniprogram data-miniprogram-imageurl|mp-miniprogram data-miniprogram-imageurl)="gaotai-asset:([0-9a-f]{64})"/g;
const PLACEHOLDER = /^gaotai-asset:([0-9a-f]{64})$/;

/** The value of `src` that stands for an asset. */
export function imagePlaceholder(hash: string): string {
  return `gaotai-asset:${hash}`;
}

/** The asset that a value of an attribute stands for; null for any other value. */
export function assetOfPlaceholder(value: string): string | null {
  return PLACEHOLDER.exec(value)?.[1] ?? null;
}

/** Puts real addresses in the place of the placeholders. */
export function fillImages(html: string, addressOf: (hash: string) => string): string {
  return html.replace(
    IMAGE_PLACEHOLDER,
    (_tag, start: string, hash: string) => `<${start}="${escapeAttribute(addressOf(hash))}"`,
  );
}

/** The distinct asset hashes of rendered HTML, in order. */
export function placeholderHashes(html: string): string[] {
  const hashes = new Set<string>();
  for (const match of html.matchAll(IMAGE_PLACEHOLDER)) if (match[2]) hashes.add(match[2]);
  return [...hashes];
}
