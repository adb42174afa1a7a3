import { refuse, type Refusal } from '../rules/errors';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A `\uXXXX` escape that is not itself escaped. Control characters have no other form in JSON. */
const UNICODE_ESCAPE = /(?<!\\)(?:\\\\)*\\u(?!00[01][0-9a-f])[0-9a-f]{4}/i;

/** A body that is JSON, in WeChat's sense: UTF-8, and letters as letters. */
export function parseJsonBody(bytes: Buffer): { kind: 'parsed'; value: unknown } | Refusal {
  if (bytes.length === 0) return refuse(44002);
  let text: string;
  let value: unknown;
  try {
    text = utf8.decode(bytes);
    value = JSON.parse(text);
  } catch {
    // Both failures mean the same to the caller: not JSON in UTF-8.
    return refuse(47001);
  }
  if (UNICODE_ESCAPE.test(text)) return refuse(47002);
  return { kind: 'parsed', value };
}
