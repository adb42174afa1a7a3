import { cleanText } from '../document/clean-text';
import type { InlineJson, LinkJson } from '../document/schema';
import { TEXT_FORMAT } from '../document/schema';
import { escapeAddress, escapeText } from './markdown-escape';

/** Formats from the outside in, with their marker and the tag for where a marker would not work. */
const STYLES = [
  { bit: TEXT_FORMAT.bold, marker: '**', tag: 'strong' },
  { bit: TEXT_FORMAT.italic, marker: '*', tag: 'em' },
  { bit: TEXT_FORMAT.strikethrough, marker: '~~', tag: 'del' },
  { bit: TEXT_FORMAT.underline, marker: null, tag: 'u' },
  { bit: TEXT_FORMAT.subscript, marker: null, tag: 'sub' },
  { bit: TEXT_FORMAT.superscript, marker: null, tag: 'sup' },
  { bit: TEXT_FORMAT.highlight, marker: null, tag: 'mark' },
] as const;
type Style = (typeof STYLES)[number];

const ALL_BITS = STYLES.reduce((bits, style) => bits | style.bit, 0);

/** A piece of a line with the formats that all of it has. */
type Atom = { bits: number } & (
  | { kind: 'text' | 'code'; words: string }
  | { kind: 'break' }
  | { kind: 'note'; label: string }
  | { kind: 'formula'; latex: string }
  | { kind: 'link'; url: string; children: Atom[] }
);

/** What a line is made of; `out` is Markdown already. */
type Token =
  | { kind: 'text' | 'code'; words: string; out: string }
  | { kind: 'raw'; out: string }
  | { kind: 'break' }
  | { kind: 'open' | 'close'; style: Style; pair: number; out: string };

/** The lines of a run of inlines as Markdown, without white space at their ends. */
export function inlineLines(inlines: readonly InlineJson[]): string[] {
  const tokens = withWords(tokensOf(atomsOf(inlines), STYLES, { pairs: 0 }));
  const pairs = markPairs(tokens);
  const lines: string[] = [''];
  for (const token of tokens) {
    if (token.kind === 'break') lines.push('');
    else {
      const out = token.kind === 'open' || token.kind === 'close' ? mark(token, pairs) : token.out;
      lines.push((lines.pop() ?? '') + out);
    }
  }
  return lines.map((line) => line.replace(/^[ \t]+|[ \t]+$/g, ''));
}

function atomsOf(inlines: readonly InlineJson[]): Atom[] {
  const atoms: Atom[] = [];
  for (const inline of inlines) {
    if (inline.type === 'linebreak') atoms.push({ kind: 'break', bits: ALL_BITS });
    else if (inline.type === 'link') atoms.push(...linkAtom(inline));
    else if (inline.type === 'footnote') {
      if (inline.text !== '') atoms.push({ kind: 'note', label: inline.text, bits: 0 });
    } else if (inline.type === 'inline-formula') {
      const latex = cleanText(inline.latex).replace(/\s+/g, ' ').trim();
      if (latex !== '') atoms.push({ kind: 'formula', latex, bits: 0 });
    } else {
      const kind = (inline.format & TEXT_FORMAT.code) === 0 ? 'text' : 'code';
      for (const [index, words] of cleanText(inline.text).split('\n').entries()) {
        if (index > 0) atoms.push({ kind: 'break', bits: ALL_BITS });
        if (words !== '') atoms.push({ kind, words, bits: inline.format & ALL_BITS });
      }
    }
  }
  return settleBreaks(atoms);
}

/** A break has the formats that go on across it. */
function settleBreaks(atoms: Atom[]): Atom[] {
  return atoms.map((atom, index) => {
    if (atom.kind !== 'break') return atom;
    const before = atoms.slice(0, index).findLast(({ kind }) => kind !== 'break')?.bits ?? 0;
    const after = atoms.slice(index).find(({ kind }) => kind !== 'break')?.bits ?? 0;
    return { ...atom, bits: before & after };
  });
}

/** A link without words shows nothing, and is nothing. */
function linkAtom(link: LinkJson): Atom[] {
  const children = atomsOf(link.children);
  const words = children.filter((child) => child.kind !== 'break');
  if (words.length === 0) return children;
  const bits = words.reduce((common, child) => common & child.bits, ALL_BITS);
  const inside = children.map((child) => ({ ...child, bits: child.bits & ~bits }));
  return [{ kind: 'link', url: link.url, bits, children: inside }];
}

/** Nests the formats: each as far as it goes without a gap, the first of the list outermost. */
function tokensOf(
  atoms: readonly Atom[],
  styles: readonly Style[],
  count: { pairs: number },
): Token[] {
  const [style, ...rest] = styles;
  if (!style) return atoms.flatMap((atom) => atomTokens(atom, count));
  const tokens: Token[] = [];
  for (let from = 0; from < atoms.length;) {
    const styled = has(atoms[from], style);
    let to = from + 1;
    while (to < atoms.length && has(atoms[to], style) === styled) to += 1;
    const inner = tokensOf(atoms.slice(from, to), rest, count);
    if (styled) {
      const pair = count.pairs++;
      tokens.push({ kind: 'open', style, pair, out: `<${style.tag}>` });
      tokens.push(...inner, { kind: 'close', style, pair, out: `</${style.tag}>` });
    } else tokens.push(...inner);
    from = to;
  }
  return tokens;
}

function has(atom: Atom | undefined, style: Style): boolean {
  return atom !== undefined && (atom.bits & style.bit) !== 0;
}

function atomTokens(atom: Atom, count: { pairs: number }): Token[] {
  switch (atom.kind) {
    case 'break':
      return [{ kind: 'break' }];
    case 'note':
      // Its text stands at the end; here is the number that it got.
      return [{ kind: 'raw', out: `[^${atom.label}]` }];
    case 'text':
    case 'code':
      return [{ kind: atom.kind, words: atom.words, out: '' }];
    case 'formula':
      return [{ kind: 'raw', out: formulaSpan(atom.latex) }];
    case 'link':
      return [
        { kind: 'raw', out: '[' },
        ...tokensOf(atom.children, STYLES, count),
        { kind: 'raw', out: `](${escapeAddress(atom.url)})` },
      ];
  }
}

/** Joins neighbouring words of a kind, so that nothing grows together later, and escapes them. */
function withWords(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (isWords(token) && last && isWords(last) && last.kind === token.kind) {
      last.words += token.words;
    } else joined.push({ ...token });
  }
  return joined.map((token, index) => {
    const before = joined[index - 1];
    if (token.kind === 'raw' && token.out.startsWith('$') && before?.kind === 'raw') {
      // Two formulas without a word between them: their dollar signs would be one sign of two.
      if (before.out.endsWith('$')) return { ...token, out: `<!-- -->${token.out}` };
    }
    if (!isWords(token)) return token;
    if (token.kind === 'code') return { ...token, out: codeSpan(token.words) };
    const out = escapeText(token.words);
    // An exclamation mark before a link would make a picture of it.
    const risky = index + 1 < joined.length && token.words.endsWith('!');
    return { ...token, out: risky ? `${out.slice(0, -1)}\\!` : out };
  });
}

function isWords(token: Token): token is Extract<Token, { words: string }> {
  return token.kind === 'text' || token.kind === 'code';
}

/**
 * Code between backticks; between tags where backticks cannot do it: a pipe would end a cell of a
 * table, neighbouring backticks would run into one another, and `]:` at the start of a link makes
 * the definition of an address.
 */
function codeSpan(words: string): string {
  if (/[|\x60]|\]:/.test(words)) return `<code>${escapeText(words)}</code>`;
  return /^ .*[^ ].* $/.test(words) ? `\x60 ${words} \x60` : `\x60${words}\x60`;
}

/** TeX between dollar signs; between tags where they would run into others. */
function formulaSpan(latex: string): string {
  if (!/[$|\x60]/.test(latex)) return `$${latex}$`;
  return `<code class="language-math math-inline">${escapeText(latex)}</code>`;
}

/** The pairs that can be written with markers. */
function markPairs(tokens: readonly Token[]): Set<number> {
  const opens = new Map<number, number>();
  const pairs = new Set<number>();
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'open') opens.set(token.pair, index);
    if (token.kind !== 'close' || token.style.marker === null) continue;
    const open = opens.get(token.pair) ?? 0;
    const starts = flanks(edge(tokens[open - 1], 'last'), edge(tokens[open + 1], 'first'));
    const ends = flanks(edge(tokens[index + 1], 'first'), edge(tokens[index - 1], 'last'));
    if (starts && ends) pairs.add(token.pair);
  }
  return pairs;
}

/** The character that a token shows to its neighbour: a space at a line's end, null beside a marker. */
function edge(token: Token | undefined, side: 'first' | 'last'): string | null {
  if (token === undefined || token.kind === 'break') return ' ';
  if (token.kind === 'open' || token.kind === 'close') return null;
  const found = side === 'first' ? /^./su.exec(token.out) : /.$/su.exec(token.out);
  return found?.[0] ?? null;
}

/**
 * CommonMark's rule for markers of emphasis, in its strict reading: no white space inside, and
 * punctuation inside only beside white space or punctuation. So a marker in front of 「 after a
 * word does not work, which is why Chinese text needs tags now and then.
 */
function flanks(outside: string | null, inside: string | null): boolean {
  if (outside === null || inside === null) return false;
  if (/[*~_\x60\\]/.test(outside) || /[\s*~_\x60\\]/.test(inside)) return false;
  return !/[\p{P}\p{S}]/u.test(inside) || /[\s\p{P}]/u.test(outside);
}

function mark(token: Extract<Token, { pair: number }>, pairs: ReadonlySet<number>): string {
  return pairs.has(token.pair) ? (token.style.marker ?? token.out) : token.out;
}
