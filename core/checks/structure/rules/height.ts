import { declared, hasInk, isInDrawing, wordsOf } from '../html-tree';
import { dropStyle, elementRule } from '../structure-rule';

/** Words in a box without height show in the editor and not on the phone. Drawings use such boxes on purpose. */
export const heightRule = elementRule('structure-height', 'warning', (element) => {
  if (!/^0(\.0*)?(px|em|rem|%)?$/i.test(declared(element, 'height') ?? '')) return null;
  if (isInDrawing(element) || !hasInk(wordsOf(element))) return null;
  return { edits: [dropStyle('height')] };
});
