import { inlineText } from '../document/text';
import type { ImportedBlock } from './imported';

/**
 * Takes the title out of a body: the first heading of the first level, if the file names no title
 * itself or names the same. A text that uses this level for its sections keeps them.
 */
export function takeTitle(
  blocks: readonly ImportedBlock[],
  given: string,
): { title: string; blocks: ImportedBlock[] } {
  const all = [...blocks];
  const tops = all.filter((block) => block.type === 'heading' && block.tag === 'h1');
  const top = tops[0];
  if (top?.type !== 'heading') return { title: given, blocks: all };
  const words = inlineText(top.children).replace(/\s+/g, ' ').trim();
  const leads = all.find((block) => block.type !== 'pending-image') === top;
  const isTitle = given === '' ? tops.length === 1 || leads : words === given;
  if (!isTitle) return { title: given, blocks: all };
  return { title: words, blocks: all.filter((block) => block !== top) };
}
