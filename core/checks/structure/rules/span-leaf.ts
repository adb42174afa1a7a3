import { everyElement, type HtmlElement } from '../html-tree';
import { elementRule } from '../structure-rule';

const BLOCK =
  /^(address|article|aside|blockquote|center|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul)$/;

/** `<span leaf>` is the editor's own place for words: only words and what stands among them may be in it. */
export const spanLeafRule = elementRule('structure-span-leaf', 'warning', (element) => {
  if (element.tag !== 'span' || !element.attributes.has('leaf')) return null;
  if (!everyElement([element]).some(isBlock)) return null;
  return { edits: [{ kind: 'attribute', name: 'leaf', value: null }] };
});

function isBlock({ tag }: HtmlElement): boolean {
  return BLOCK.test(tag);
}
