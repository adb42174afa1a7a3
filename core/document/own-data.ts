import { z } from 'zod';

/**
 * Our own blocks in HTML and Markdown: an element with the attribute `data-gaotai`, which holds the
 * block's properties as JSON, and the content as ordinary elements inside. Other programs show the
 * content; we read the whole block back. What is read is checked by the block's own schema.
 */
export type OwnData = { type: string; [property: string]: unknown };

/** Name of the attribute in HTML. */
export const OWN_ATTRIBUTE = 'data-gaotai';

/** Longer ones are no work of ours: a locked block of a foreign article is the longest. */
const LONGEST = 1_000_000;

const ownDataSchema = z.looseObject({ type: z.string() });

/** The value of the attribute; its quotes are still to be escaped. */
export function writeOwnData(data: OwnData): string {
  return JSON.stringify(data);
}

/** Reads the attribute's value; null when it is not what {@link writeOwnData} writes. */
export function readOwnData(value: string): OwnData | null {
  if (value.length > LONGEST) return null;
  try {
    const read = ownDataSchema.safeParse(JSON.parse(value));
    return read.success ? read.data : null;
  } catch {
    // Somebody else's attribute of the same name: the element is read by its tag.
    return null;
  }
}
