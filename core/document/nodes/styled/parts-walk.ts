import { readParts, type StyledPart, type StyledPicture } from './parts';

const BLOCKS: ReadonlySet<string> = new Set(
  'section p h1 h2 h3 h4 h5 h6 table tbody tr td th hr br svg text'.split(' '),
);

/** The words of parts, one line for each of their blocks that has any; of lost pictures what they say. */
export function partLines(parts: readonly StyledPart[]): string[] {
  return rowsOf<never>(parts, ({ hash, alt }) => (hash === null && alt.trim() !== '' ? alt : ''));
}

/** The words of parts as lines, with the pictures between them where they stand. */
export function partRows(parts: readonly StyledPart[]): (string | StyledPicture)[] {
  return rowsOf(parts, (picture) => picture);
}

/** Lines of words; a picture is words of its line, or a row of its own. */
function rowsOf<Row extends StyledPicture>(
  parts: readonly StyledPart[],
  read: (picture: StyledPicture) => string | Row,
): (string | Row)[] {
  const rows: (string | Row)[] = [];
  let line = '';
  const end = () => {
    if (line.trim() !== '') rows.push(line.trim());
    line = '';
  };
  const visit = (part: StyledPart): void => {
    if (typeof part === 'string') line += part;
    else if (part.tag === 'img') {
      const shown = read(part);
      if (typeof shown === 'string') line += shown;
      else {
        end();
        rows.push(shown);
      }
    } else {
      const block = BLOCKS.has(part.tag);
      if (block) end();
      for (const child of part.children) visit(child);
      if (block) end();
    }
  };
  parts.forEach(visit);
  end();
  return rows;
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
