import type { InlineJson } from '../document/schema';
import { isBlank } from '../wechat/inline';
import type { ImportedBlock } from './imported';

/**
 * Blocks without what only kept a place: paragraphs of nothing but spaces, which Word writes for blank
 * lines, and spaces at the ends of lines. Tables stay as they are, since empty cells are meant.
 */
export function trimBlocks(blocks: readonly ImportedBlock[]): ImportedBlock[] {
  return blocks.flatMap((block): ImportedBlock[] => {
    if (block.type !== 'paragraph' && block.type !== 'heading' && block.type !== 'quote') {
      return [block];
    }
    if (isBlank(block.children)) return [];
    trimEnd(block.children);
    return [block];
  });
}

function trimEnd(inlines: InlineJson[]): void {
  const last = inlines.at(-1);
  if (last?.type === 'link') {
    trimEnd(last.children);
    if (last.children.length > 0) return;
  } else if (last?.type === 'text') {
    last.text = last.text.trimEnd();
    if (last.text !== '') return;
  } else if (last?.type !== 'linebreak') return;
  inlines.pop();
  trimEnd(inlines);
}
