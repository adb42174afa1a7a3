/** Reading WeChat HTML without a DOM: its visible text and its pictures. */

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  bull: '•',
};

/** Decodes character references; unknown names stay as they are. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));/g,
    (all, ...found) => {
      const [decimal, hex, name]: (string | undefined)[] = found;
      if (name !== undefined) return NAMED[name] ?? all;
      const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return point <= 0x10ffff ? String.fromCodePoint(point) : all;
    },
  );
}

/** The position after the tag that starts at `start`; a `>` inside quotes does not end it. */
function endOfTag(html: string, start: number): number {
  let quote = '';
  for (let at = start + 1; at < html.length; at += 1) {
    const char = html.charAt(at);
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") {
      quote = char;
    } else if (char === '>') {
      return at + 1;
    }
  }
  return html.length;
}

/** Cuts HTML into tags and the text between them. */
function* pieces(html: string): Generator<{ kind: 'tag' | 'text'; source: string }> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const isTag = open !== -1 && /[A-Za-z/!]/.test(html.charAt(open + 1));
    if (open === at && isTag) {
      const comment = html.startsWith('<!--', at);
      const close = comment ? html.indexOf('-->', at) : -1;
      const end = comment ? (close === -1 ? html.length : close + 3) : endOfTag(html, at);
      yield { kind: 'tag', source: html.slice(at, end) };
      at = end;
    } else {
      const end = open === at ? html.indexOf('<', at + 1) : open;
      const stop = end === -1 ? html.length : end;
      yield { kind: 'text', source: html.slice(at, stop) };
      at = stop;
    }
  }
}

/** The visible characters of HTML without any white space: what has to come back unchanged. */
export function visibleText(html: string): string {
  let text = '';
  for (const piece of pieces(html)) if (piece.kind === 'text') text += piece.source;
  return decodeEntities(text).replace(/[\s\u200b\u2060\ufeff]+/gu, '');
}

function attribute(tag: string, name: string): string | null {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>"']+))`, 'i').exec(
    tag,
  );
  const value = match?.[1] ?? match?.[2] ?? match?.[3];
  return value === undefined ? null : decodeEntities(value);
}

/**
 * The pictures of HTML in order, each by what names it: WeChat moves `src` to `data-src`, changes
 * http to https, the size at the end of the path and the query.
 */
export function pictureNames(html: string): string[] {
  const names: string[] = [];
  for (const piece of pieces(html)) {
    if (piece.kind !== 'tag' || !/^<img[\s/>]/i.test(piece.source)) continue;
    const address = attribute(piece.source, 'data-src') ?? attribute(piece.source, 'src') ?? '';
    names.push(
      address
        .replace(/^https?:/i, '')
        .replace(/[?#].*$/, '')
        .replace(/\/\d{1,4}$/, ''),
    );
  }
  return names;
}
