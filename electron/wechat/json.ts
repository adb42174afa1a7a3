/**
 * Parses JSON without losing digits: an integer too large for a double becomes a string. WeChat's
 * 64-bit ids come as bare numbers, and `JSON.parse` would round them.
 * @throws SyntaxError for text that is not JSON
 */
export function parseLossless(text: string): unknown {
  return JSON.parse(/\d{16}/.test(text) ? quoteLargeIntegers(text) : text);
}

const NUMBER = /-?\d+(\.\d+)?([eE][+-]?\d+)?/y;

function quoteLargeIntegers(text: string): string {
  let out = '';
  let copiedTo = 0;
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    if (char === '"') {
      at = endOfString(text, at);
    } else if (char === '-' || (char >= '0' && char <= '9')) {
      NUMBER.lastIndex = at;
      const match = NUMBER.exec(text);
      if (match === null) return text;
      const whole = match[1] === undefined && match[2] === undefined;
      if (whole && !Number.isSafeInteger(Number(match[0]))) {
        out += `${text.slice(copiedTo, at)}"${match[0]}"`;
        copiedTo = at + match[0].length;
      }
      at += match[0].length;
    } else {
      at += 1;
    }
  }
  return out + text.slice(copiedTo);
}

/** The position after the closing quote of the string that starts at `start`. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return text.length;
    let backslashes = 0;
    while (text.charAt(quote - 1 - backslashes) === '\\') backslashes += 1;
    if (backslashes % 2 === 0) return quote + 1;
    at = quote + 1;
  }
}
