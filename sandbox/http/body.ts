import type { IncomingMessage } from 'node:http';
import { MAX_BODY_BYTES } from '../rules/limits';

/** A request's body, or the news that it was too big. */
export type Body = { kind: 'whole'; bytes: Buffer } | { kind: 'too-large' };

/**
 * Reads a body up to the limit. A longer one is read to its end and thrown away, so that the caller
 * can still receive the answer.
 * @throws if the connection breaks
 */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size <= MAX_BODY_BYTES) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size > MAX_BODY_BYTES
    ? { kind: 'too-large' }
    : { kind: 'whole', bytes: Buffer.concat(chunks) };
}
