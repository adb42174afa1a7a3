import type { ImportedMeta } from './imported';

/** Keys that writers and site generators use for what we keep, the most telling first. */
const KEYS: Readonly<Record<keyof ImportedMeta, readonly string[]>> = {
  title: ['title', '标题'],
  author: ['author', 'authors', '作者'],
  digest: ['digest', 'description', 'summary', 'abstract', 'excerpt', '摘要'],
  cover: ['cover', 'thumbnail', 'image', '封面'],
};

export const emptyMeta: ImportedMeta = { title: '', author: '', digest: '', cover: '' };

/**
 * Reads the YAML at the head of a text by a simple rule: plain `key: value` lines, quoted values,
 * folded lines and the first entry of a list. That covers what articles carry.
 * @returns null if it holds no such line, hence is no front matter but text between two rules.
 */
export function readFrontMatter(yaml: string): ImportedMeta | null {
  const values = new Map<string, string>();
  const lines = yaml.split('\n');
  for (const [index, line] of lines.entries()) {
    const match = /^([\p{L}_][\p{L}\p{N}_-]*)\s*[:：](?:\s+(.*)|)$/u.exec(line);
    if (!match?.[1]) continue;
    const key = match[1].toLowerCase();
    const inline = (match[2] ?? '').replace(/^[|>][+-]?\s*$/, '').trim();
    const value = inline === '' ? indentedValue(lines, index + 1) : inline;
    if (!values.has(key)) values.set(key, scalar(value));
  }
  if (values.size === 0) return null;
  const first = (keys: readonly string[]) =>
    keys.map((key) => values.get(key)).find((value) => value) ?? '';
  return {
    title: first(KEYS.title),
    author: first(KEYS.author),
    digest: first(KEYS.digest),
    cover: first(KEYS.cover),
  };
}

function indentedValue(lines: readonly string[], from: number): string {
  const rest = lines.slice(from);
  const end = rest.findIndex((line) => !/^(\s|-\s)/.test(line));
  const block = (end < 0 ? rest : rest.slice(0, end)).map((line) => line.trim());
  if (block[0]?.startsWith('- ')) return block[0].slice(2).trim();
  return block.join(' ').trim();
}

function scalar(value: string): string {
  const list = /^\[\s*([^,\]]*)/.exec(value);
  const text = (list?.[1] ?? value).trim();
  const quoted = /^(["'])([\s\S]*)\1$/.exec(text);
  return (quoted?.[2] ?? text).trim();
}
