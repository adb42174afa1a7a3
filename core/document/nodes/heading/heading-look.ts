import type { HeadingNode } from '@lexical/rich-text';
import { $getState, $setState, createState } from 'lexical';
import { z } from 'zod';
import { HEADING_LOOKS, type HeadingLook } from '../../../wechat/themes/recipe';

const lookSchema = z.enum(HEADING_LOOKS).nullable().catch(null);

const lookState = createState('look', { parse: (value) => lookSchema.parse(value ?? null) });

/** How one heading looks if its writer chose that; null where the theme decides. */
export function $getHeadingLook(heading: HeadingNode): HeadingLook | null {
  return $getState(heading, lookState);
}

/** Gives one heading a look of its own, or with null the theme's again; call it inside an update. */
export function $setHeadingLook(heading: HeadingNode, look: HeadingLook | null): void {
  $setState(heading, lookState, look);
}
