import { editHtml } from '../../../checks/structure/html-edit';
import type { HtmlEdit } from '../../../domain/finding';
import { styled } from '../../../document/build';
import {
  readParts,
  type StyledPart,
  type StyledPicture,
  writeParts,
} from '../../../document/nodes/styled/parts';
import { mapPictures, partLines } from '../../../document/nodes/styled/parts-walk';
import { renderStyled } from '../../../wechat/blocks/styled';
import { assetOfPlaceholder } from '../../../wechat/image-placeholder';
import { parseHtml } from '../../parse-html';
import { isElement } from '../element';
import { toParts } from './to-parts';

/**
 * Makes edits in the HTML that a styled block is sent as, and reads the block back from it. The paths
 * of the edits are those of that HTML.
 * @param content the `content` of the block
 * @returns the new content; null if the edits change nothing, or would lose words or pictures.
 */
export function editStyled(content: string, edits: readonly HtmlEdit[]): string | null {
  const pictures: StyledPicture[] = [];
  // Each picture is sent under its number, the lost ones too, and known by it afterwards.
  const numbered = mapPictures(readParts(content), (picture) => {
    pictures.push(picture);
    return { ...picture, hash: nameOf(pictures.length - 1) };
  });
  const html = renderStyled(styled(numbered));
  const edited = editHtml(html, edits);
  if (edited === html) return null;
  const found = new Set<StyledPicture>();
  const parts = mapPictures(partsOf(edited), (shown) => {
    const hash = assetOfPlaceholder(shown.address);
    const picture = hash === null ? undefined : pictures[Number.parseInt(hash, 16)];
    if (!picture) return shown;
    found.add(picture);
    return { ...picture, style: shown.style };
  });
  const whole = found.size === pictures.length && wordsOf(parts) === wordsOf(readParts(content));
  return whole ? writeParts(parts) : null;
}

function nameOf(index: number): string {
  return index.toString(16).padStart(64, '0');
}

function partsOf(html: string): StyledPart[] {
  const read = parseHtml(html).children.flatMap((node): StyledPart[] => {
    if (node.type === 'text') return [node.value];
    return isElement(node) ? toParts(node) : [];
  });
  // What is kept is what a document may hold.
  return readParts(writeParts(read));
}

function wordsOf(parts: readonly StyledPart[]): string {
  return partLines(parts).join('').replace(/\s+/g, '');
}
