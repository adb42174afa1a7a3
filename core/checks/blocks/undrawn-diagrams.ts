import { isDrawn } from '../../document/nodes/diagram/build';
import { eachBlock } from '../../document/walk';
import type { Rule } from '../rule';

/** WeChat draws no diagrams: one without its picture would be sent as its source. */
export const checkUndrawnDiagrams: Rule = ({ document }) =>
  document.root.children.flatMap((outer, index) => {
    let waits = false;
    eachBlock(outer, (block) => {
      if (block.type !== 'diagram' || block.source.trim() === '') return;
      waits ||= !isDrawn(block);
    });
    if (!waits) return [];
    return [
      {
        rule: 'diagram-not-drawn',
        severity: 'error',
        place: { kind: 'block', path: [index], quote: '' },
      },
    ];
  });
