import { element } from '../../element-json';
import type { TableOf } from './schema';

/** A table of rows of cells; `B` are the blocks in the cells, which an importer may not have finished. */
export function table<B>(
  rows: { headerState: number; colSpan: number; rowSpan: number; children: B[] }[][],
): TableOf<B> {
  return {
    type: 'table',
    ...element,
    children: rows.map((cells) => ({
      type: 'tablerow',
      ...element,
      children: cells.map((cell) => ({
        type: 'tablecell',
        ...element,
        backgroundColor: null,
        ...cell,
      })),
    })),
  };
}
