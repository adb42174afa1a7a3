import { declared } from '../html-tree';
import { dropStyle, elementRule } from '../structure-rule';

/** A caret that cannot be seen makes the article impossible to edit. */
export const caretColorRule = elementRule('structure-caret-color', 'warning', (element) => {
  const caret = declared(element, 'caret-color')?.replace(/\s+/g, '').toLowerCase();
  const invisible = caret === 'transparent' || /^rgba\(.*,0(\.0*)?\)$/.test(caret ?? '');
  return invisible ? { edits: [dropStyle('caret-color')] } : null;
});
