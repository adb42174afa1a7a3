import type { LineBreakJson, TextJson } from './schema';

/** A run of text. `format` holds bits of `TEXT_FORMAT`; `style` colours as CSS declarations. */
export function text(words: string, format = 0, style = ''): TextJson {
  return { type: 'text', version: 1, text: words, format, style, mode: 'normal', detail: 0 };
}

export function lineBreak(): LineBreakJson {
  return { type: 'linebreak', version: 1 };
}
