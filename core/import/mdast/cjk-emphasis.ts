import type { Nodes, PhrasingContent, Root, Text } from 'mdast';
import { eachParent } from './literal-tags';

const STRONG = /\*\*(?!\s)([^*\n]+?)(?<!\s)\*\*/g;
const PUNCTUATION = /[\p{P}\p{S}]/u;
/** Half a surrogate pair counts as a letter: ideographs outside the BMP come in halves here. */
const WORD = /[\p{L}\p{N}\ud840-\udfff]/u;

/**
 * Finds bold text that Markdown's rules overlook in Chinese: in `他说**“好”**。` and `**注意：**请看`
 * the stars stand between a letter and punctuation, where the rules, made for words with spaces, see
 * no emphasis. Stars that the writer escaped stay stars.
 */
export function findCjkEmphasis(root: Root, source: string): void {
  eachParent(root, (children) => {
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const node = children[index];
      if (node?.type !== 'text' || !node.value.includes('**')) continue;
      if (isEscaped(node, source)) continue;
      children.splice(index, 1, ...splitStrong(node.value));
    }
  });
}

function isEscaped(node: Text, source: string): boolean {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  return source.slice(start, end).includes('\\*');
}

function splitStrong(value: string): Nodes[] {
  const parts: PhrasingContent[] = [];
  let done = 0;
  for (const match of value.matchAll(STRONG)) {
    const inside = match[1] ?? '';
    const end = match.index + match[0].length;
    if (!isOverlooked(value.charAt(match.index - 1), inside, value.charAt(end))) continue;
    if (match.index > done) parts.push({ type: 'text', value: value.slice(done, match.index) });
    parts.push({ type: 'strong', children: [{ type: 'text', value: inside }] });
    done = end;
  }
  if (done < value.length) parts.push({ type: 'text', value: value.slice(done) });
  return parts;
}

function isOverlooked(before: string, inside: string, after: string): boolean {
  const characters = [...inside];
  const opens = WORD.test(before) && PUNCTUATION.test(characters[0] ?? '');
  const closes = PUNCTUATION.test(characters.at(-1) ?? '') && WORD.test(after);
  return opens || closes;
}
