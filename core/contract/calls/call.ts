import { z } from 'zod';

/** No input, or no answer. */
export const nothing = z.undefined();

/** Bytes; wider than `z.instanceof`, which would insist on memory that is not shared. */
export const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** A call: the schema of its input and that of its answer. */
export function call<I extends z.ZodType, O extends z.ZodType>(input: I, output: O) {
  return { input, output };
}
