import { element } from './element-json';
import { paragraph } from './nodes/paragraph/build';
import type { BlockJson, DocumentJson } from './schema';

/**
 * Makers of document JSON, exactly as Lexical writes it, for code that has no editor at hand. Each kind
 * of node has its maker in its own folder, `nodes/<name>/build.ts`.
 */
export { card } from './nodes/card/build';
export { callout } from './nodes/callout/build';
export { code } from './nodes/code/build';
export { component } from './nodes/component/build';
export { diagram } from './nodes/diagram/build';
export { divider } from './nodes/divider/build';
export { footnote } from './nodes/footnote/build';
export { gallery } from './nodes/gallery/build';
export { formula, inlineFormula } from './nodes/formula/build';
export { heading } from './nodes/heading/build';
export { image } from './nodes/image/build';
export { link } from './nodes/link/build';
export { list, listItem } from './nodes/list/build';
export { lostImage } from './nodes/lost-image/build';
export { paragraph } from './nodes/paragraph/build';
export { quote } from './nodes/quote/build';
export { readMore, readMoreItem } from './nodes/read-more/build';
export { spacer } from './nodes/spacer/build';
export { styled } from './nodes/styled/build';
export { table } from './nodes/table/build';
export { lineBreak, text } from './nodes/text/build';

/** A whole body. An empty one holds an empty paragraph, as an editor needs a place for the cursor. */
export function documentWith(children: BlockJson[]): DocumentJson {
  const blocks = children.length > 0 ? children : [paragraph([])];
  return { root: { type: 'root', ...element, children: blocks } };
}
