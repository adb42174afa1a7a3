import { z } from 'zod';
import { element, type ElementJson } from '../../element-schema';
import { type InlineJson, inlineSchema } from '../../inline-schema';

export type ListItemJson = ElementJson & {
  type: 'listitem';
  value: number;
  checked?: boolean | undefined;
  /** Text of the item, or one nested list. */
  children: (InlineJson | ListJson)[];
};
export type ListJson = ElementJson & {
  type: 'list';
  listType: 'bullet' | 'number' | 'check';
  start: number;
  tag: 'ul' | 'ol';
  children: ListItemJson[];
};

const listItemSchema: z.ZodType<ListItemJson> = z.lazy(() =>
  z.object({
    type: z.literal('listitem'),
    ...element,
    value: z.number().int().catch(1),
    checked: z.boolean().optional(),
    children: z.array(z.discriminatedUnion('type', [inlineSchema, listSchema])),
  }),
);
export const listSchema = z.object({
  type: z.literal('list'),
  ...element,
  listType: z.enum(['bullet', 'number', 'check']),
  start: z.number().int().catch(1),
  tag: z.enum(['ul', 'ol']).catch('ul'),
  children: z.array(listItemSchema),
});
