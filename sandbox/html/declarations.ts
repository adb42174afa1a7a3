/** One `property: value` of an inline style, with the text it was written as. */
export interface Declaration {
  raw: string;
  /** Lower case. */
  property: string;
  value: string;
}

/** Splits an inline style at the semicolons that are not inside brackets or quotes. */
export function splitDeclarations(style: string): Declaration[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let from = 0;
  for (let at = 0; at < style.length; at += 1) {
    const char = style.charAt(at);
    if (char === '\\') at += 1;
    else if (quote) quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '(') depth += 1;
    else if (char === ')') depth = Math.max(0, depth - 1);
    else if (char === ';' && depth === 0) {
      parts.push(style.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(style.slice(from));
  return parts.filter((raw) => raw.trim() !== '').map(readDeclaration);
}

function readDeclaration(raw: string): Declaration {
  const colon = raw.indexOf(':');
  if (colon < 0) return { raw, property: '', value: raw.trim() };
  return {
    raw,
    property: raw.slice(0, colon).trim().toLowerCase(),
    value: raw.slice(colon + 1).trim(),
  };
}

/** An address in a CSS value, and whether it stands in quotes. */
export interface CssUrl {
  url: string;
  quoted: boolean;
}

/** All `url(…)` of a CSS value. */
export function urlsIn(value: string): CssUrl[] {
  return [...value.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"']*))\s*\)?/gi)].map((match) => {
    const quoted = match[1] ?? match[2];
    return { url: (quoted ?? match[3] ?? '').trim(), quoted: quoted !== undefined };
  });
}
