// A bare Lexical rich-text editor: what typing in the application's editor is measured against.
import { CodeNode } from '@lexical/code';
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { LinkNode } from '@lexical/link';
import { ListItemNode, ListNode } from '@lexical/list';
import { $convertFromMarkdownString, TRANSFORMERS } from '@lexical/markdown';
import { HeadingNode, QuoteNode, registerRichText } from '@lexical/rich-text';
import { createEditor } from 'lexical';

const editor = createEditor({
  namespace: 'bare',
  nodes: [HeadingNode, QuoteNode, ListNode, ListItemNode, LinkNode, CodeNode],
  onError: (error) => {
    throw error;
  },
});
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 300);
editor.setRootElement(document.getElementById('editor'));
Object.assign(window, {
  /** @param {string} markdown */
  fill: (markdown) =>
    editor.update(() => void $convertFromMarkdownString(markdown, TRANSFORMERS), {
      discrete: true,
    }),
});
