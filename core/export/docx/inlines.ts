import { ExternalHyperlink, FootnoteReferenceRun, type ParagraphChild, TextRun } from 'docx';
import { cleanText } from '../../document/clean-text';
import { type InlineJson, TEXT_FORMAT, type TextJson } from '../../document/schema';
import { parseTextColours } from '../../wechat/colours';

/** Typeface of code; the one fixed-width face that Word has everywhere. */
export const CODE_FONT = 'Consolas';

/** A run of inlines as the children of a Word paragraph; footnotes hold their numbers. */
export function docxInlines(inlines: readonly InlineJson[]): ParagraphChild[] {
  return inlines.flatMap((inline): ParagraphChild[] => {
    switch (inline.type) {
      case 'linebreak':
        return [new TextRun({ break: 1 })];
      case 'text':
        return textRuns(inline, false);
      case 'inline-formula':
        // Word's own formulas are another language; the TeX is there to be copied.
        return [new TextRun({ text: cleanText(inline.latex), font: CODE_FONT })];
      case 'link': {
        const linked = URL.canParse(inline.url);
        const children = inline.children.flatMap((child) =>
          child.type === 'text' ? textRuns(child, linked) : [new TextRun({ break: 1 })],
        );
        return linked ? [new ExternalHyperlink({ link: inline.url, children })] : children;
      }
      case 'footnote':
        return inline.text === '' ? [] : [new FootnoteReferenceRun(Number(inline.text))];
    }
  });
}

function textRuns(run: TextJson, linked: boolean): TextRun[] {
  const { format } = run;
  const has = (bit: number) => (format & bit) !== 0;
  const { colour, ground } = parseTextColours(run.style);
  const fill = ground ? hexOf(ground) : has(TEXT_FORMAT.highlight) ? 'FFF2A8' : null;
  const ink = colour ? hexOf(colour) : null;
  const code = has(TEXT_FORMAT.code);
  return cleanText(run.text)
    .split('\n')
    .map(
      (text, index) =>
        new TextRun({
          text,
          ...(index > 0 && { break: 1 }),
          ...(linked && { style: 'Hyperlink' }),
          bold: has(TEXT_FORMAT.bold),
          italics: has(TEXT_FORMAT.italic),
          strike: has(TEXT_FORMAT.strikethrough),
          ...(has(TEXT_FORMAT.underline) && { underline: {} }),
          subScript: has(TEXT_FORMAT.subscript),
          superScript: has(TEXT_FORMAT.superscript),
          ...(code && { font: CODE_FONT }),
          ...(ink !== null && { color: ink }),
          ...((fill !== null || code) && { shading: { type: 'clear', fill: fill ?? 'F2F2F2' } }),
        }),
    );
}

/** Six digits, as Word writes colours; one that lets the ground through is laid on white. */
export function hexOf(colour: string): string {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour);
  if (short)
    return short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')
      .toUpperCase();
  if (colour.startsWith('#')) return colour.slice(1, 7).toUpperCase();
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue]
    .map((channel) => Math.round(channel * alpha + 255 * (1 - alpha)))
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
