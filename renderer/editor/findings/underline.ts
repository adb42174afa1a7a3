import { $isElementNode, type LexicalEditor } from 'lexical';
import type { Finding, Severity } from '../../../core/domain/finding';
import { $lineWords, $nodeAt, $pointAt, type LinePoint } from './locate';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
const nameOf = (severity: Severity) => `finding-${severity}`;

/**
 * Underlines the words that findings are about, without touching the text: the browser paints them
 * (CSS Custom Highlight API). Words that have changed since are left alone.
 * @returns what takes the lines away.
 */
export function underline(editor: LexicalEditor, findings: readonly Finding[]): () => void {
  editor.read(() => {
    for (const severity of SEVERITIES) {
      const ranges = findings.flatMap((finding) =>
        finding.severity === severity ? ($rangeOf(editor, finding) ?? []) : [],
      );
      if (ranges.length === 0) CSS.highlights.delete(nameOf(severity));
      else {
        CSS.highlights.set(nameOf(severity), new Highlight(...ranges));
        // Each highlight that has a rule is worked out for every new element of the window: the rules
        // come with the first words to underline.
        import('./underline.css').catch(reportError);
      }
    }
  });
  return () => {
    for (const severity of SEVERITIES) CSS.highlights.delete(nameOf(severity));
  };
}

function $rangeOf(editor: LexicalEditor, { place }: Finding): Range | null {
  if (place?.kind !== 'words') return null;
  const line = $nodeAt(place.path);
  if (!$isElementNode(line)) return null;
  if ($lineWords(line).slice(place.start, place.end) !== place.quote) return null;
  const from = domPoint(editor, $pointAt(line, place.start, false));
  const to = domPoint(editor, $pointAt(line, place.end, true));
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(from.text, from.offset);
  range.setEnd(to.text, to.offset);
  return range;
}

function domPoint(
  editor: LexicalEditor,
  { key, offset, type }: LinePoint,
): { text: Text; offset: number } | null {
  if (type !== 'text') return null;
  const element = editor.getElementByKey(key);
  const text = element && textIn(element);
  return text && offset <= text.length ? { text, offset } : null;
}

/** The text of a text node's element, which formats may wrap once more. */
function textIn(element: HTMLElement): Text | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const text = walker.nextNode();
  return text instanceof Text ? text : null;
}
