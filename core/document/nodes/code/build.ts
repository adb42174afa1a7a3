import { element } from '../../element-json';
import { lineBreak, text } from '../text/build';
import type { CodeJson } from './schema';

/** A code block of source text; each `\n` becomes a line break. */
export function code(source: string, language: string | null, wrap = false): CodeJson {
  const children = source
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [lineBreak()] : []),
      ...(line === '' ? [] : [text(line)]),
    ]);
  const json: CodeJson = { type: 'code', ...element, language, children };
  return wrap ? { ...json, $: { wrap } } : json;
}
