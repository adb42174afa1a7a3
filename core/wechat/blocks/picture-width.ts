import type { BlockContext } from '../plan';

/** The column on the narrowest screen at which Tencent measures; a wider screen only has more room. */
const COLUMN_PX = 375;
/** The frame that a theme may put around a picture, and what the page leaves beside the column. */
const BESIDE_PX = 24;
/** A picture of more pixels fills the column of the widest screen by itself. */
const WIDEST_PX = 677 + BESIDE_PX;

/**
 * The width that a picture says when the writer chose none. One that fills a phone but not the column
 * of a desktop would stand in the middle here and at the edge there: it fills every column. A smaller
 * one keeps its size on all of them.
 * @param pixels how wide it is by itself.
 */
export function ownWidth(pixels: number, { room = COLUMN_PX }: BlockContext): string | false {
  return pixels > room - BESIDE_PX && pixels < WIDEST_PX && 'width:100%';
}

/** The context of blocks in a box that takes so many pixels from both sides together. */
export function narrowedBy(pixels: number, context: BlockContext): BlockContext {
  return { ...context, room: (context.room ?? COLUMN_PX) - pixels };
}

/** The context of blocks in a cell. @param share what the cell has of the width of its table, 0 to 1. */
export function inCell(share: number, context: BlockContext): BlockContext {
  return { ...context, room: (context.room ?? COLUMN_PX) * share };
}
