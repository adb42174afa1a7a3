import type { InlineJson } from '../../inline-schema';
import { type CalloutOf, isCalloutTitle } from './schema';

/** The title and the blocks of a callout. */
export function calloutParts<B extends { type: string }>({
  children,
}: CalloutOf<B>): { title: InlineJson[]; blocks: B[] } {
  const title: InlineJson[] = [];
  const blocks: B[] = [];
  for (const child of children) {
    if (isCalloutTitle(child)) title.push(...child.children);
    else blocks.push(child);
  }
  return { title, blocks };
}
