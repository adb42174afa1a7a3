import { readParts, type StyledPart, type StyledPicture } from './parts';

const BLOCKS: ReadonlySet<string> = new Set(
  'section p h1 h2 h3 h4 h5 h6 table tbody tr td th hr br svg text'.split(' '),
);

/** The words of parts, one line for each of their blocks that has any. */
export function partLines(parts: readonly StyledPart[]): string[] {
  const lines: string[] = [];
  let line = '';
  const end = () => {
    if (line.trim() !== '') lines.push(line.trim());
    line = '';
  };
  const visit = (part: StyledPart): void => {
    if (typeof part === 'string') line += part;
    else if (part.tag === 'img') {
      if (part.hash === null && part.alt.trim() !== '') line += part.alt;
    } else {
      const block = BLOCKS.has(part.tag);
      if (block) end();
      for (const child of part.children) visit(child);
      if (block) end();
    }
  };
  parts.forEach(visit);
  end();
  return lines;
}

/** Visits the pictures of parts in reading order. */
export function eachPicture(
  parts: readonly StyledPart[],
  visit: (picture: StyledPicture) => void,
): void {
  for (const part of parts) {
    if (typeof part === 'string') continue;
    if (part.tag === 'img') visit(part);
    else eachPicture(part.children, visit);
  }
}

/** Parts with their pictures changed. */
export function mapPictures(
  parts: readonly StyledPart[],
  change: (picture: StyledPicture) => StyledPicture,
): StyledPart[] {
  return parts.map((part): StyledPart => {
    if (typeof part === 'string') return part;
    if (part.tag === 'img') return change(part);
    if ('attributes' in part) return part;
    return { ...part, children: mapPictures(part.children, change) };
  });
}

/** The words of a styled block, see {@link partLines}. */
export function styledLines(block: { readonly content: string }): string[] {
  return partLines(readParts(block.content));
}
