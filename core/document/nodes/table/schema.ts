import { z } from 'zod';
import { element, type ElementJson } from '../../element-schema';

/** A cell; `B` are the blocks that it may hold. */
export interface TableCellOf<B> extends ElementJson {
  type: 'tablecell';
  /** Bits: 1 row header, 2 column header, 0 none. */
  headerState: number;
  colSpan: number;
  rowSpan: number;
  backgroundColor?: string | null | undefined;
  width?: number | undefined;
  children: B[];
}
export interface TableRowOf<B> extends ElementJson {
  type: 'tablerow';
  height?: number | undefined;
  children: TableCellOf<B>[];
}
export interface TableOf<B> extends ElementJson {
  type: 'table';
  colWidths?: number[] | undefined;
  children: TableRowOf<B>[];
}

/** The schema of a table, given the one of the blocks in its cells: blocks and tables hold each other. */
export function tableSchemaOf<B>(block: z.ZodType<B>) {
  const cell = z.object({
    type: z.literal('tablecell'),
    ...element,
    headerState: z.number().int().catch(0),
    colSpan: z.number().int().min(1).catch(1),
    rowSpan: z.number().int().min(1).catch(1),
    backgroundColor: z.string().nullable().optional(),
    width: z.number().optional(),
    children: z.array(block),
  });
  const row = z.object({
    type: z.literal('tablerow'),
    ...element,
    height: z.number().optional(),
    children: z.array(cell),
  });
  return z.object({
    type: z.literal('table'),
    ...element,
    colWidths: z.array(z.number()).optional(),
    children: z.array(row),
  });
}
