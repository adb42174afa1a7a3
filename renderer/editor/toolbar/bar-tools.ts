import {
  Bold,
  Code,
  Highlighter,
  Image,
  Italic,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  Strikethrough,
  TextQuote,
  Underline,
} from 'lucide-react';
import type { BlockKind } from '../behaviour/blocks';
import type { Format } from './use-toolbar-state';

/** A tool of the bar above the paper. Where there is no room, those of the highest `rank` go first. */
export type BarTool = { readonly icon: LucideIcon; readonly rank: number } & (
  | { readonly kind: 'format'; readonly format: Format }
  | { readonly kind: 'block'; readonly block: BlockKind }
  | { readonly kind: 'link' }
  | { readonly kind: 'image' }
);

/** The tools of the bar that may stand in its menu instead, in the order of the bar. */
export const BAR_TOOLS: readonly BarTool[] = [
  { kind: 'format', format: 'bold', icon: Bold, rank: 2 },
  { kind: 'format', format: 'italic', icon: Italic, rank: 4 },
  { kind: 'format', format: 'underline', icon: Underline, rank: 6 },
  { kind: 'format', format: 'strikethrough', icon: Strikethrough, rank: 11 },
  { kind: 'format', format: 'code', icon: Code, rank: 10 },
  { kind: 'format', format: 'highlight', icon: Highlighter, rank: 7 },
  { kind: 'block', block: 'bullet', icon: List, rank: 5 },
  { kind: 'block', block: 'number', icon: ListOrdered, rank: 8 },
  { kind: 'block', block: 'quote', icon: TextQuote, rank: 9 },
  { kind: 'link', icon: Link, rank: 3 },
  { kind: 'image', icon: Image, rank: 1 },
];

/** Parts the tools into those with room in the bar and the others, both in the order of the bar. */
export function partTools(room: number): { shown: BarTool[]; hidden: BarTool[] } {
  const wanted = BAR_TOOLS.toSorted((one, other) => one.rank - other.rank).slice(0, room);
  return {
    shown: BAR_TOOLS.filter((tool) => wanted.includes(tool)),
    hidden: BAR_TOOLS.filter((tool) => !wanted.includes(tool)),
  };
}
