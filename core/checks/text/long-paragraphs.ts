import { blockOf, type Line } from '../lines';
import type { Rule } from '../rule';

/** On a phone of 375 px a line has some 19 characters; from here on a paragraph fills the screen. */
const LONGEST = 260;
/** How long the parts are made. */
const PART = 130;

/** A paragraph that is a wall of text on a phone. Parting it after sentences helps. */
export const checkLongParagraphs: Rule = ({ lines }) =>
  lines.flatMap((line) => {
    const length = [...line.text].length;
    if (line.kind !== 'paragraph' || length <= LONGEST) return [];
    const at = partsOf(line);
    return [
      {
        rule: 'long-paragraph',
        severity: 'info',
        params: { length, limit: LONGEST },
        place: blockOf(line),
        ...(at.length > 0 && { fix: { kind: 'split', at } }),
      },
    ];
  });

/** Ends of sentences at which the paragraph falls into parts of about {@link PART} characters. */
function partsOf(line: Line): number[] {
  const at: number[] = [];
  for (const { index } of line.text.matchAll(
    /(?<=[。！？!?…][”’」』）]?)(?![”’」』）。！？!?…])/g,
  )) {
    const longEnough = index - (at.at(-1) ?? 0) >= PART;
    // A last part of a few words would look lost. Only a root paragraph can be parted.
    if (longEnough && line.text.length - index >= PART / 3 && line.path.length === 1)
      at.push(index);
  }
  return at;
}
