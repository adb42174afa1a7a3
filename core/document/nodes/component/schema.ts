import { z } from 'zod';
import { version } from '../../element-schema';
import { COMPONENT_KINDS, type ComponentKind, keepAttributes, tagOf } from './markup';

/** Longest name of a component as the team sees it. */
export const COMPONENT_LABEL_LENGTH = 80;

/**
 * A part that only WeChat knows how to show, with the ids that WeChat gave it. It is kept as it is;
 * whether the API takes it is told by {@link isCarriedByApi}.
 */
export const componentSchema = z
  .object({
    type: z.literal('component'),
    version,
    kind: z.enum(COMPONENT_KINDS),
    /** WeChat's element for it; another element than those of the kind becomes the usual one. */
    tag: z.string().catch(''),
    /** What people call it: the account's name, the video's title. */
    label: z.string().catch(''),
    attributes: z.record(z.string(), z.string()).catch({}),
  })
  .transform((component) => {
    const tag = tagOf(component.kind, component.tag);
    return { ...component, tag, attributes: keepAttributes(component.kind, component.attributes) };
  });
export type ComponentJson = z.output<typeof componentSchema>;
/** What a component is made of. */
export type ComponentProperties = Pick<ComponentJson, 'kind' | 'tag' | 'label' | 'attributes'>;
export type { ComponentKind };
