import type { InlineJson } from '../document/schema';
import { quote } from '../document/build';
import { quoteParts } from '../document/nodes/quote/parts';
import { isBlank } from '../wechat/inline';
import type { ImportedBlock } from './imported';

/**
 * Blocks without what only kept a place: paragraphs of nothing but spaces, which Word writes for blank
 * lines, and spaces at the ends of lines. Tables stay as they are, since empty cells are meant.
 */
export function trimBlocks(blocks: readonly ImportedBlock[]): ImportedBlock[] {
  return blocks.flatMap((block): ImportedBlock[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return trimLine(block.children) ? [block] : [];
      case 'quote': {
        const { words, source } = quoteParts(block);
        if (!trimLine(words) && source === null) return [];
        if (source) trimEnd(source);
        return [quote(words, source)];
      }
      default:
        return [block];
    }
  });
}

/** Whether a line says anything; its end is trimmed. */
function trimLine(inlines: InlineJson[]): boolean {
  if (isBlank(inlines)) return false;
  trimEnd(inlines);
  return true;
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
