import { cleanText } from '../document/clean-text';
import { readParts, writeParts } from '../document/nodes/styled/parts';
import { mapPictures, partRows } from '../document/nodes/styled/parts-walk';
import type { ImageJson, LostImageJson, StyledJson } from '../document/schema';
import { ownLines } from './markdown-own';
import { escapeAddress, escapeLineStart, escapeText } from './markdown-escape';

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

/** A picture that is not there, with the address it had. */
export function lostPictureLink({ alt, address }: LostImageJson): string {
  return `![${escapeText(oneLine(alt))}](${escapeAddress(address)})`;
}

/** The same as a block: one that is no address on the network says itself what it is. */
export function lostPictureLines(block: LostImageJson): string[] {
  const link = lostPictureLink(block);
  if (/^https?:\/\/\S+$/.test(block.address)) return [link];
  const { type, address, alt } = block;
  return ownLines('section', { type, address, alt }, [escapeText(oneLine(alt))]);
}

/** The words of a styled block and its pictures, each on a line, in reading order. */
export function styledText(block: StyledJson, ports: MarkdownPorts): string[] {
  const lines = partRows(readParts(block.content)).map((row) => {
    if (typeof row === 'string') return escapeLineStart(escapeText(oneLine(row)));
    const target = row.hash === null ? row.address : ports.imageAddress(row.hash);
    return `![${escapeText(oneLine(row.alt))}](${escapeAddress(target)})`;
  });
  return lines.map((line, index) => (index < lines.length - 1 ? `${line}\\` : line));
}

/** A styled block as a block: what other programs read, and what puts it back. */
export function styledLines(block: StyledJson, ports: MarkdownPorts): string[] {
  // The asset of a picture is known to this application only; its file goes along.
  const parts = mapPictures(readParts(block.content), (picture) =>
    picture.hash === null
      ? picture
      : { ...picture, hash: null, address: ports.imageAddress(picture.hash) },
  );
  return ownLines(
    'section',
    { type: block.type, content: writeParts(parts) },
    styledText(block, ports),
  );
}

function oneLine(words: string): string {
  return cleanText(words).replace(/\s+/g, ' ').trim();
}
