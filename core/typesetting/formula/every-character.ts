import { RANGES } from 'mathjax-full/js/core/MmlTree/OperatorDictionary.js';
import { TEXCLASS } from 'mathjax-full/js/core/MmlTree/MmlNode.js';

const LAST_CHARACTER = 0x10ffff;

/**
 * MathJax's table of characters has gaps (Yi radicals, private use, emoji of late years), and it breaks
 * off in the middle of a formula when it meets one of them. They are letters like any other.
 */
export function fillCharacterGaps(): void {
  const known = [...RANGES];
  RANGES.length = 0;
  let next = 0;
  for (const range of known) {
    if (range[0] > next) RANGES.push([next, range[0] - 1, TEXCLASS.ORD, 'mi', 'normal']);
    RANGES.push(range);
    next = range[1] + 1;
  }
  if (next <= LAST_CHARACTER) RANGES.push([next, LAST_CHARACTER, TEXCLASS.ORD, 'mi', 'normal']);
}
