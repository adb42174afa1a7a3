import { blockOf, type Line } from '../lines';
import type { Finding } from '../../domain/finding';
import type { Rule } from '../rule';

type Tag = 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6';
const TAGS: readonly Tag[] = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/**
 * Headings go down one level at a time: readers and screen readers lose their way otherwise. What is
 * offered keeps who is below whom, and who stands beside whom.
 */
export const checkHeadingOrder: Rule = ({ lines }) => {
  const headings = lines.filter(({ kind, text }) => kind === 'heading' && text.trim() !== '');
  const highest = Math.min(...headings.map(levelOf));
  const above: { level: number; wanted: number }[] = [];
  return headings.flatMap((line): Finding[] => {
    const level = levelOf(line);
    while ((above.at(-1)?.level ?? -1) >= level) above.pop();
    const wanted = (above.at(-1)?.wanted ?? highest - 1) + 1;
    above.push({ level, wanted });
    const tag = TAGS[wanted];
    if (wanted === level || tag === undefined) return [];
    return [
      {
        rule: 'heading-order',
        severity: 'warning',
        params: { words: line.text.slice(0, 24), level: level + 1, wanted: wanted + 1 },
        place: blockOf(line),
        fix: { kind: 'heading', tag },
      },
    ];
  });
};

/** 0 for the highest. */
function levelOf({ tag }: Line): number {
  return Math.max(
    0,
    TAGS.findIndex((known) => known === tag),
  );
}
