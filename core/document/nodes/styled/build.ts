import { readParts, type StyledPart, writeParts } from './parts';
import type { StyledJson } from './schema';

/** A styled block of these parts. */
export function styled(parts: readonly StyledPart[]): StyledJson {
  // Read once, so that it is what any reader makes of it.
  return { type: 'styled', version: 1, content: writeParts(readParts(writeParts(parts))) };
}
