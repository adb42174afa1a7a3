import { z } from 'zod';
import { version } from '../../element-schema';

/**
 * The place of a picture that a text names and that is not in the store: on the network, until a person
 * lets it be fetched, or not found. `address` is what the text says, and is never loaded by a page.
 */
export const lostImageSchema = z.object({
  type: z.literal('lostimage'),
  version,
  address: z.string().max(4096).catch(''),
  alt: z.string().catch(''),
});
export type LostImageJson = z.output<typeof lostImageSchema>;
