import { declared } from '../html-tree';
import { dropStyle, elementRule } from '../structure-rule';

/** An invisible picture (under a drawing, say) can never be replaced in WeChat's own editor. */
export const opacityRule = elementRule('structure-opacity', 'warning', (element) => {
  if (element.tag !== 'img') return null;
  const opacity = declared(element, 'opacity');
  return opacity !== null && Number.parseFloat(opacity) === 0
    ? { edits: [dropStyle('opacity')] }
    : null;
});
