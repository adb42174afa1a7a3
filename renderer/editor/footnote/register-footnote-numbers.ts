import { $getNodeByKey, type LexicalEditor } from 'lexical';
import { $isFootnoteNode, FootnoteNode } from '../../../core/document/nodes';
import { footnoteKey, footnoteNumbers } from '../../../core/wechat/plan';
import { documentFeed } from '../feed/document-feed';

/**
 * Shows on each footnote's mark the number that it has in the article. Links take numbers of the same
 * list, so a number can change with any edit: they are found when the window has time, and only while
 * there are footnotes.
 */
export function registerFootnoteNumbers(editor: LexicalEditor): () => void {
  const marks = new Set<string>();
  let waiting = 0;

  const show = () => {
    waiting = 0;
    const numbers = footnoteNumbers(documentFeed(editor).get());
    const texts = editor.read(() => [...marks].map((key) => [key, $textOf(key)] as const));
    for (const [key, text] of texts) {
      const mark = editor.getElementByKey(key);
      const number = numbers.get(footnoteKey(text));
      if (!mark) continue;
      if (number === undefined) delete mark.dataset['number'];
      else if (mark.dataset['number'] !== `${number}`) mark.dataset['number'] = `${number}`;
    }
  };
  const showSoon = () => {
    waiting ||= requestIdleCallback(show, { timeout: 300 });
  };

  const stopFollowing = editor.registerMutationListener(FootnoteNode, (changes) => {
    for (const [key, change] of changes) {
      if (change === 'destroyed') marks.delete(key);
      else marks.add(key);
    }
    showSoon();
  });
  const stopTyping = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
    if (marks.size > 0 && dirtyElements.size + dirtyLeaves.size > 0) showSoon();
  });
  return () => {
    stopFollowing();
    stopTyping();
    cancelIdleCallback(waiting);
  };
}

function $textOf(key: string): string {
  const node = $getNodeByKey(key);
  return $isFootnoteNode(node) ? node.getNote() : '';
}
