import { cleanText } from '../document/clean-text';
import type { ImageJson } from '../document/schema';
import { escapeAddress, escapeText } from './markdown-escape';

/** What a document does not know of itself. */
export type MarkdownPorts = {
  /** The address of a picture by the hash of its asset, such as `images/….jpg`. */
  imageAddress: (hash: string) => string;
};

/** A picture as Markdown, without its caption; around it the link that it may have. */
export function pictureLink(
  picture: Pick<ImageJson, 'hash' | 'alt' | 'link'>,
  ports: MarkdownPorts,
): string {
  const alt = escapeText(cleanText(picture.alt).replace(/\s+/g, ' ').trim());
  const image = `![${alt}](${escapeAddress(ports.imageAddress(picture.hash))})`;
  return picture.link === '' ? image : `[${image}](${escapeAddress(picture.link)})`;
}
