import { z } from 'zod';
import { element, type ElementJson } from '../../element-schema';
import { inlines } from '../../inline-schema';

/** What a callout is for; decides its sign and colour. */
export const CALLOUT_KINDS = ['note', 'tip', 'warning', 'important'] as const;
export type CalloutKind = (typeof CALLOUT_KINDS)[number];

const calloutTitleSchema = z.object({
  type: z.literal('callout-title'),
  ...element,
  children: inlines,
});
/** The first line of a callout; an empty one is not shown. */
export type CalloutTitleJson = z.output<typeof calloutTitleSchema>;

/** Tells the title of a callout from the blocks in it. */
export function isCalloutTitle(child: { readonly type: string }): child is CalloutTitleJson {
  return child.type === 'callout-title';
}

/** A box around blocks `B` that stands out from the text; its title is the first child. */
export interface CalloutOf<B> extends ElementJson {
  type: 'callout';
  kind: CalloutKind;
  children: (CalloutTitleJson | B)[];
}

/** The schema of a callout, given the one of the blocks in it: blocks and callouts hold each other. */
export function calloutSchemaOf<B>(block: z.ZodType<B>) {
  return z.object({
    type: z.literal('callout'),
    ...element,
    kind: z.enum(CALLOUT_KINDS).catch('note'),
    children: z.array(z.union([calloutTitleSchema, block])),
  });
}
