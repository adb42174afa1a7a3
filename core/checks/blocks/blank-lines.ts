import type { BlockJson } from '../../document/schema';
import type { Rule } from '../rule';

/** Several empty paragraphs in a row: the theme already sets paragraphs apart. */
export const checkBlankLines: Rule = ({ document }) => {
  const blocks = document.root.children;
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1];
    if (!isBlank(block) || before === undefined || !isBlank(before)) return [];
    return [
      {
        rule: 'blank-lines',
        severity: 'info',
        place: { kind: 'block', path: [index], quote: '' },
        fix: { kind: 'remove' },
      },
    ];
  });
};

function isBlank(block: BlockJson): boolean {
  return block.type === 'paragraph' && block.children.length === 0;
}
