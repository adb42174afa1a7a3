import {
  BOLD_ITALIC_STAR,
  BOLD_STAR,
  CHECK_LIST,
  CODE,
  type ElementTransformer,
  HEADING,
  INLINE_CODE,
  ITALIC_STAR,
  LINK,
  type MultilineElementTransformer,
  ORDERED_LIST,
  QUOTE,
  registerMarkdownShortcuts,
  STRIKETHROUGH,
  type TextMatchTransformer,
  type Transformer,
  UNORDERED_LIST,
} from '@lexical/markdown';
import type { LexicalEditor } from 'lexical';
import { $createDividerNode, $isDividerNode, DividerNode } from '../../../core/document/nodes';
import { CALLOUT } from '../callout/callout-shortcut';
import { FORMULA, INLINE_FORMULA } from '../formula/formula-shortcuts';
import { isLinkUrl } from '../link/url';
import { $isFixedLine } from './fixed-blocks';

/** `---` or `***` and a space or Enter, at the start of a block; the caret goes on below the line. */
const DIVIDER: ElementTransformer = {
  type: 'element',
  dependencies: [DividerNode],
  regExp: /^(?:-{3,}|\*{3,})\s?$/,
  triggerOnEnter: true,
  export: (node) => ($isDividerNode(node) ? '---' : null),
  replace: (block) => void block.insertBefore($createDividerNode()),
};

/** Only `#` to `###`: the levels that can be chosen. */
const HEADINGS: ElementTransformer = { ...HEADING, regExp: /^(#{1,3})\s/ };

const SAFE_LINK: TextMatchTransformer = {
  ...LINK,
  replace: (node, match) => {
    // The address stands in the second group when it was written in angle brackets.
    if (isLinkUrl(match[2] ?? match[3] ?? '')) LINK.replace?.(node, match);
  },
};

/** What can be typed as Markdown. */
export const shortcuts: Transformer[] = [
  outsideCaptions(HEADINGS),
  outsideCaptions(CALLOUT),
  outsideCaptions(FORMULA),
  outsideCaptions(CHECK_LIST),
  outsideCaptions(QUOTE),
  outsideCaptions(UNORDERED_LIST),
  outsideCaptions(ORDERED_LIST),
  outsideCaptions(DIVIDER),
  codeOutsideCaptions(CODE),
  BOLD_ITALIC_STAR,
  BOLD_STAR,
  ITALIC_STAR,
  STRIKETHROUGH,
  INLINE_CODE,
  INLINE_FORMULA,
  SAFE_LINK,
];

/** Turns what is typed as Markdown into what it means. */
export function registerShortcuts(editor: LexicalEditor): () => void {
  return registerMarkdownShortcuts(editor, shortcuts);
}

/** A block shortcut replaces its block; typed into a caption it would replace the picture. */
function outsideCaptions(transformer: ElementTransformer): ElementTransformer {
  return {
    ...transformer,
    replace: (block, children, match, isImport) =>
      $isFixedLine(block) ? false : transformer.replace(block, children, match, isImport),
  };
}

function codeOutsideCaptions(
  transformer: MultilineElementTransformer,
): MultilineElementTransformer {
  return {
    ...transformer,
    replace: (block, children, start, end, lines, isImport) =>
      $isFixedLine(block)
        ? false
        : transformer.replace(block, children, start, end, lines, isImport),
  };
}
