import type { ElementTransformer } from '@lexical/markdown';
import { $isRootNode } from 'lexical';
import {
  $createCalloutNode,
  $isCalloutNode,
  $isCalloutTitleNode,
  CalloutNode,
  CalloutTitleNode,
} from '../../../core/document/nodes';
import { CALLOUT_KINDS } from '../../../core/document/nodes/callout/schema';

/** `[!NOTE]` and a space at the start of a block or of a quote, as GitHub writes it. */
export const CALLOUT: ElementTransformer = {
  type: 'element',
  dependencies: [CalloutNode, CalloutTitleNode],
  regExp: /^\[!(note|tip|warning|important)\]\s/i,
  export: (node) => ($isCalloutNode(node) ? `> [!${node.getKind().toUpperCase()}]` : null),
  replace: (block, children, match) => {
    if (!$isRootNode(block.getParent())) return false;
    const kind = CALLOUT_KINDS.find((known) => known === match[1]?.toLowerCase()) ?? 'note';
    const box = $createCalloutNode(kind);
    const title = box.getFirstChild();
    if (!$isCalloutTitleNode(title)) return false;
    title.append(...children);
    block.replace(box);
    title.select(0, 0);
    return true;
  },
};
