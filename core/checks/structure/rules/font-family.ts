import { declared } from '../html-tree';
import { dropStyle, elementRule } from '../structure-rule';

/**
 * Tencent asks for no font family at all: two stacks in one article visibly differ on iOS 17. Fonts
 * of equal widths stay: code cannot be read without them, and the phone knows them.
 */
export const fontFamilyRule = elementRule('structure-font-family', 'info', (element) => {
  const family = declared(element, 'font-family');
  if (family === null || /monospace|inherit|initial|unset/i.test(family)) return null;
  return { params: { family: family.slice(0, 40) }, edits: [dropStyle('font-family')] };
});
