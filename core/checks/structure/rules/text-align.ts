import { declared } from '../html-tree';
import { elementRule, setStyle } from '../structure-rule';

/** iOS 18 reads `start` and `end` differently from the others. */
export const textAlignRule = elementRule('structure-text-align', 'warning', (element) => {
  const align = declared(element, 'text-align')?.toLowerCase();
  if (align === 'start') return { edits: [setStyle('text-align', 'left')] };
  return align === 'end' ? { edits: [setStyle('text-align', 'right')] } : null;
});
