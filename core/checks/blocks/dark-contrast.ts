import type { Finding } from '../../domain/finding';
import { writeRgba } from '../../wechat/rgba';
import { textContrasts } from '../structure/contrast';
import { everyElement, quoteOf, readHtml } from '../structure/html-tree';
import { LEAST_CONTRAST } from '../structure/rules/dark-contrast';

/** Between what nobody can read and this, reading at night is hard. */
const GOOD_CONTRAST = 3;

/**
 * Words that are hard to read at night, in the HTML of a block; each pair of colours is named once.
 * What cannot be read at all is a structure rule of its own.
 */
export function darkContrastOf(html: string, block: number): Finding[] {
  const findings = new Map<string, Finding>();
  for (const { element: at, contrast, text, ground } of textContrasts(
    everyElement(readHtml(html)),
    'night',
  )) {
    if (contrast < LEAST_CONTRAST || contrast >= GOOD_CONTRAST) continue;
    const colours = `${writeRgba(text)} ${writeRgba(ground)}`;
    if (findings.has(colours)) continue;
    const element = [...at.path];
    const place = { kind: 'block' as const, path: [block], element, quote: quoteOf(at) };
    const params = { contrast: contrast.toFixed(1), colours };
    findings.set(colours, { rule: 'dark-contrast', severity: 'warning', params, place });
  }
  return [...findings.values()];
}
