import type { ElementContent } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { readParts, type StyledPart, type StyledPicture } from '../document/nodes/styled/parts';
import { eachPicture } from '../document/nodes/styled/parts-walk';
import type { BlockJson } from '../document/schema';
import { imagePlaceholder } from '../wechat/image-placeholder';
import { element } from './foreign/element';
import { tidyForeignHtml } from './foreign/tidy';
import { readHast } from './hast/hast';
import { finishImport } from './imported';
import { importSchema } from './sanitize';
import { trimBlocks } from './trim-blocks';

/** A styled block as blocks that can be written in: its words and pictures stay, its looks go. */
export function unlockStyled(content: string): BlockJson[] {
  const parts = readParts(content);
  const pictures = new Map<string, StyledPicture>();
  eachPicture(parts, (picture) => pictures.set(addressOf(picture), picture));
  const tree = { type: 'root' as const, children: parts.flatMap(toHast) };
  const clean = sanitize(tidyForeignHtml(tree), importSchema);
  const read = readHast(clean.type === 'root' ? clean.children : []);
  const { document } = finishImport(
    { blocks: trimBlocks(read.blocks), remoteImages: read.remoteImages },
    (address) => {
      const picture = pictures.get(address);
      if (!picture || picture.hash === null) return null;
      return { hash: picture.hash, width: picture.width, height: picture.height };
    },
  );
  return document.root.children;
}

function toHast(part: StyledPart): ElementContent[] {
  if (typeof part === 'string') return [{ type: 'text', value: part }];
  if (part.tag === 'img') return [element('img', [], { src: addressOf(part), alt: part.alt })];
  const children = part.children.flatMap(toHast);
  if ('attributes' in part) return [element(part.tag, children)];
  const { tag, style, href, colSpan, rowSpan } = part;
  return [element(tag, children, { style, href, colSpan, rowSpan })];
}

function addressOf({ hash, address }: StyledPicture): string {
  return hash === null ? address : imagePlaceholder(hash);
}
