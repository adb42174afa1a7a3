import { TEXT_FORMAT } from '../document/schema';
import type { InlineJson } from '../document/inline-schema';
import { type LineRun, OBJECT } from './correct-line';

/** The runs of a line of document JSON: inline code and links are fixed, what has no text is an object. */
export function runsOf(inlines: readonly InlineJson[]): LineRun[] {
  return inlines.map((inline) => {
    if (inline.type === 'text') {
      return { text: inline.text, fixed: (inline.format & TEXT_FORMAT.code) !== 0 };
    }
    if (inline.type === 'linebreak') return { text: '\n', fixed: true };
    if (inline.type !== 'link') return { text: OBJECT, fixed: true };
    const words = inline.children.map((child) => (child.type === 'text' ? child.text : '\n'));
    return { text: words.join(''), fixed: true };
  });
}
