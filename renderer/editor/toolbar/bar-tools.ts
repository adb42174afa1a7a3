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

/** A tool of the bar above the paper. `minor` ones are the first to go where there is no room. */
export type BarTool = { readonly icon: LucideIcon; readonly minor?: true } & (
  | { readonly kind: 'format'; readonly format: Format }
  | { readonly kind: 'block'; readonly block: BlockKind }
  | { readonly kind: 'link' }
  | { readonly kind: 'image' }
);

/** The tools of the bar that may stand in its menu instead, in the order of the bar. */
export const BAR_TOOLS: readonly BarTool[] = [
  { kind: 'format', format: 'bold', icon: Bold },
  { kind: 'format', format: 'italic', icon: Italic },
  { kind: 'format', format: 'underline', icon: Underline },
  { kind: 'format', format: 'strikethrough', icon: Strikethrough, minor: true },
  { kind: 'format', format: 'code', icon: Code, minor: true },
  { kind: 'format', format: 'highlight', icon: Highlighter },
  { kind: 'block', block: 'bullet', icon: List },
  { kind: 'block', block: 'number', icon: ListOrdered, minor: true },
  { kind: 'block', block: 'quote', icon: TextQuote, minor: true },
  { kind: 'link', icon: Link },
  { kind: 'image', icon: Image },
];

/** Parts the tools into those with room in the bar and the others, both in the order of the bar. */
export function partTools(room: number): { shown: BarTool[]; hidden: BarTool[] } {
  const wanted = [
    ...BAR_TOOLS.filter(({ minor }) => !minor),
    ...BAR_TOOLS.filter(({ minor }) => minor),
  ].slice(0, room);
  return {
    shown: BAR_TOOLS.filter((tool) => wanted.includes(tool)),
    hidden: BAR_TOOLS.filter((tool) => !wanted.includes(tool)),
  };
}
