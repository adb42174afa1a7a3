import { heading, lineBreak, paragraph, quote } from '../../document/build';
import type { HeadingJson, InlineJson, QuoteJson } from '../../document/schema';
import type { ImportedBlock } from '../imported';
import { InlineBuffer } from './inline-buffer';
import { buildLists, type ListRow, type SourceList } from './list-rows';
import { splitSource } from './quote-source';
import type { Scope } from './scope';

/** An item of a list while its content is read. */
export interface ItemContainer {
  readonly kind: 'item';
  readonly list: SourceList;
  readonly depth: number;
  readonly number: number;
  readonly checked: boolean;
  /** Its row, once there is one. */
  row: ListRow | null;
}

/** What the next words belong to; decides what a run of inlines becomes. */
export type Container =
  | { readonly kind: 'body' }
  | { readonly kind: 'heading'; readonly tag: HeadingJson['tag'] }
  | { readonly kind: 'quote' }
  /** Part of a definition: a step to the right. */
  | { readonly kind: 'indented' }
  | ItemContainer;

type Entry =
  | { readonly kind: 'block'; readonly block: ImportedBlock; readonly from: Container }
  | ListRow;

/** Collects the blocks of a body or a cell in reading order. */
export class BlockSink {
  readonly inlines = new InlineBuffer();
  /** Where the last paragraph of a quote begins among its children. */
  private readonly lastParagraphs = new Map<QuoteJson, number>();
  private readonly entries: Entry[] = [];

  /** Ends the running block: the inlines so far become what their container says. */
  endBlock(container: Container, scope: Scope): void {
    const inlines = this.inlines.take();
    if (inlines.length === 0) return;
    switch (container.kind) {
      case 'body':
        this.push(paragraph(inlines, { format: scope.align }), container);
        return;
      case 'indented':
        this.push(paragraph(inlines, { format: scope.align, indent: 1 }), container);
        return;
      case 'heading':
        this.push(heading(container.tag, inlines, scope.align), container);
        return;
      case 'quote':
        this.endQuoteLine(inlines, container);
        return;
      case 'item':
        this.endItemLine(inlines, container);
    }
  }

  /** Adds a whole block; the caller has ended the running one. */
  push(block: ImportedBlock, from: Container): void {
    this.entries.push({ kind: 'block', block, from });
  }

  /** Makes sure that an item is seen, be it empty. */
  ensureRow(container: ItemContainer): void {
    if (container.row === null) this.addRow([], container);
  }

  /** Number of entries so far: tells a caller whether anything was added. */
  get size(): number {
    return this.entries.length;
  }

  /** The blocks, with rows put together to lists. */
  blocks(): ImportedBlock[] {
    for (const [block, start] of this.lastParagraphs) splitSource(block, start);
    this.lastParagraphs.clear();
    const blocks: ImportedBlock[] = [];
    let rows: ListRow[] = [];
    for (const entry of this.entries) {
      if (entry.kind === 'row') rows.push(entry);
      else {
        blocks.push(...buildLists(rows), entry.block);
        rows = [];
      }
    }
    blocks.push(...buildLists(rows));
    return blocks;
  }

  // Paragraphs of one quotation are lines of one block.
  private endQuoteLine(inlines: InlineJson[], container: Container): void {
    const last = this.entries.at(-1);
    if (last?.kind === 'block' && last.from === container && last.block.type === 'quote') {
      last.block.children.push(lineBreak(), ...inlines);
      this.lastParagraphs.set(last.block, last.block.children.length - inlines.length);
    } else this.push(quote(inlines), container);
  }

  // Paragraphs of one item are lines of its row; after a block that an item cannot hold they follow
  // that block, indented like the item.
  private endItemLine(inlines: InlineJson[], container: ItemContainer): void {
    const { row } = container;
    if (row === null) this.addRow(inlines, container);
    else if (this.entries.at(-1) === row) {
      if (row.inlines.length > 0) row.inlines.push(lineBreak());
      row.inlines.push(...inlines);
    } else {
      const indent = Math.min(container.depth + 1, 12);
      this.push(paragraph(inlines, { indent }), container);
    }
  }

  private addRow(inlines: InlineJson[], container: ItemContainer): void {
    const { list, depth, number, checked } = container;
    const row: ListRow = { kind: 'row', list, depth, number, checked, inlines };
    container.row = row;
    this.entries.push(row);
  }
}
