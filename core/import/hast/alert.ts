import type { Element, ElementContent } from 'hast';
import type { CalloutKind } from '../../document/schema';

/** What GitHub's and Obsidian's Markdown write in brackets at the start of a callout. */
const KINDS: Readonly<Record<string, CalloutKind>> = {
  note: 'note',
  info: 'note',
  abstract: 'note',
  tip: 'tip',
  hint: 'tip',
  success: 'tip',
  warning: 'warning',
  attention: 'warning',
  important: 'important',
  caution: 'important',
  danger: 'important',
};

/** A block quotation that is a callout: its kind, the words of its first line, what follows. */
export interface SourceAlert {
  readonly kind: CalloutKind;
  readonly title: ElementContent[];
  readonly body: ElementContent[];
}

/** Reads `> [!NOTE] Title` with what follows it; null for a plain quotation. */
export function readAlert(quote: Element): SourceAlert | null {
  const at = quote.children.findIndex((child) => child.type === 'element');
  const first = quote.children[at];
  if (first?.type !== 'element' || first.tagName !== 'p') return null;
  const [start, ...others] = first.children;
  if (start?.type !== 'text') return null;
  const sign = /^\s*\[!([a-z]+)\][+-]?[ \t]*/i.exec(start.value);
  const kind = KINDS[sign?.[1]?.toLowerCase() ?? ''];
  if (!sign || kind === undefined) return null;
  const line = [{ ...start, value: start.value.slice(sign[0].length) }, ...others];
  const { before, after } = splitAtLineEnd(line);
  const rest: ElementContent[] = after.length > 0 ? [{ ...first, children: after }] : [];
  return { kind, title: before, body: [...rest, ...quote.children.slice(at + 1)] };
}

function splitAtLineEnd(line: readonly ElementContent[]): {
  before: ElementContent[];
  after: ElementContent[];
} {
  const at = line.findIndex(
    (node) =>
      (node.type === 'text' && node.value.includes('\n')) ||
      (node.type === 'element' && node.tagName === 'br'),
  );
  const node = line[at];
  if (node === undefined) return { before: [...line], after: [] };
  if (node.type !== 'text') return { before: line.slice(0, at), after: line.slice(at + 1) };
  const end = node.value.indexOf('\n');
  return {
    before: [...line.slice(0, at), { ...node, value: node.value.slice(0, end) }],
    after: [{ ...node, value: node.value.slice(end + 1) }, ...line.slice(at + 1)],
  };
}
