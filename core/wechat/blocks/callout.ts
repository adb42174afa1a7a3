import { calloutParts } from '../../document/nodes/callout/parts';
import type { CalloutJson } from '../../document/schema';
import { escapeText } from '../escape';
import { isBlank, renderInlines } from '../inline';
import type { BlockContext } from '../plan';
import { CALLOUT_PADDING_PX, stylesOf } from '../styles';
import { narrowedBy } from './picture-width';
import type { RenderBlocks } from './table';

/**
 * A callout: a box of a neutral grey, which goes dark with the page at night, with a bar and a title in
 * the colour of its kind. An empty one is nothing.
 */
export function renderCallout(
  block: CalloutJson,
  context: BlockContext,
  renderBlocks: RenderBlocks,
): string {
  const { title, blocks } = calloutParts(block);
  const { barPx } = context.theme.callout;
  const content = renderBlocks(blocks, narrowedBy(2 * CALLOUT_PADDING_PX + barPx, context));
  const titled = !isBlank(title);
  const saysNothing = blocks.every(
    (child) => child.type === 'paragraph' && isBlank(child.children),
  );
  if (!titled && saysNothing) return '';
  const styles = stylesOf(context.theme).callouts[block.kind];
  const { sign } = context.theme.callout.kinds[block.kind];
  const heading = titled
    ? `<p style="${saysNothing ? styles.titleAlone : styles.title}">${escapeText(sign)} ${renderInlines(title, context)}</p>`
    : '';
  return `<section style="${styles.box}">${heading}${saysNothing ? '' : content}</section>`;
}
