import { $getNearestNodeFromDOMNode, type LexicalEditor } from 'lexical';
import { $findTableNode } from '@lexical/table';
import { columnEdges, moveBorder, rounded, widthsBetween } from './column-widths';

/** Pixels from a border at which the mouse has it. */
const REACH = 4;

/** A border between two columns on the screen. */
export type ColumnBorder = {
  /** Key of the table. */
  readonly table: string;
  /** The column left of the border. */
  readonly column: number;
  readonly widths: readonly number[];
  readonly x: number;
  readonly top: number;
  readonly height: number;
};

/** The border of columns at a point of the screen, if there is one. */
export function borderAt(
  editor: LexicalEditor,
  { target, clientX }: { target: EventTarget | null; clientX: number },
): ColumnBorder | null {
  if (!(target instanceof Element) || !editor.isEditable()) return null;
  const element = target.closest('td, th')?.closest('table');
  if (!element || !editor.getRootElement()?.contains(element)) return null;
  const edges = columnEdges(element);
  const column = edges.slice(1, -1).findIndex((edge) => Math.abs(edge - clientX) <= REACH);
  const x = edges[column + 1];
  if (column < 0 || x === undefined) return null;
  const table = editor.read(() => {
    const node = $getNearestNodeFromDOMNode(element);
    return (node && $findTableNode(node)?.getKey()) ?? null;
  });
  if (table === null) return null;
  const { top, height } = element.getBoundingClientRect();
  return { table, column, widths: widthsBetween(edges), x, top, height };
}

/** The widths of all columns when the border was moved to the right by so many pixels. */
export function widthsAfter({ widths, column }: ColumnBorder, by: number): number[] {
  return rounded(moveBorder(widths, column, by));
}
