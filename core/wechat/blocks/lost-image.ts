import { cleanText } from '../../document/clean-text';
import { lostImageWords } from '../../document/nodes/lost-image/build';
import type { LostImageJson } from '../../document/schema';
import { escapeText } from '../escape';
import type { BlockContext } from '../plan';
import { stylesOf } from '../styles';

/**
 * The words that stand for a picture that is not there: seen in the preview, and reported by the check
 * before anybody else sees them.
 */
export function renderLostImage(block: LostImageJson, context: BlockContext): string {
  const words = cleanText(lostImageWords(block.alt, block.address)).replace(/\s+/g, ' ');
  return `<p style="${stylesOf(context.theme).caption}">${escapeText(words)}</p>`;
}
