import { z } from 'zod';
import { version } from '../../element-schema';

export const dividerSchema = z.object({ type: z.literal('divider'), version });
export type DividerJson = z.output<typeof dividerSchema>;
