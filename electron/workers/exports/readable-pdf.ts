import { deflateSync, inflateSync } from 'node:zlib';
import { characterOf } from './radicals';

/** A packed stream with nothing else to say about it, as Chromium writes the maps of its fonts. */
const STREAM = /(\d+) 0 obj\s*<<\s*\/Filter \/FlateDecode\s*\/Length (\d+)\s*>>\s*stream\r?\n/g;
const END = /trailer\s*(<<[^]*>>)\s*startxref\s*(\d+)\s*%%EOF\s*$/;

/**
 * Makes the text of a PDF what was written. Chinese fonts draw some characters and the signs of radicals
 * with the same glyph, and Chromium names the first it finds: 一 would be found and copied as ⼀. The
 * corrected maps are appended, as PDF allows for changes. A file of another make stays as it is.
 */
export function readablePdf(pdf: Uint8Array): Uint8Array {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const text = bytes.toString('latin1');
  const [, trailer, previous] = END.exec(text) ?? [];
  if (trailer === undefined || previous === undefined) return pdf;
  const pieces: Buffer[] = [bytes, Buffer.from('\n')];
  const places: string[] = [];
  let length = bytes.length + 1;
  for (const { 0: head, 1: id = '', 2: size = '', index } of text.matchAll(STREAM)) {
    const start = index + head.length;
    const map = inflateSync(bytes.subarray(start, start + Number(size))).toString('latin1');
    const corrected = map.includes('begincmap') ? correctedMap(map) : map;
    if (corrected === map) continue;
    const data = deflateSync(Buffer.from(corrected, 'latin1'));
    const piece = Buffer.concat([
      Buffer.from(`${id} 0 obj\n<</Filter /FlateDecode\n/Length ${data.length}>> stream\n`),
      data,
      Buffer.from('\nendstream\nendobj\n'),
    ]);
    places.push(`${id} 1\n${String(length).padStart(10, '0')} 00000 n \n`);
    pieces.push(piece);
    length += piece.length;
  }
  if (places.length === 0) return pdf;
  const dictionary = trailer.replace(/>>$/, `\n/Prev ${previous}>>`);
  const end = `xref\n${places.join('')}trailer\n${dictionary}\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...pieces, Buffer.from(end, 'latin1')]);
}

/** A map from the codes of a font to characters, with characters instead of radicals. */
function correctedMap(map: string): string {
  return map
    .replace(/beginbfchar[^]*?endbfchar/g, (pairs) =>
      pairs.replace(
        /<(\w+)> <(\w+)>/g,
        (_pair, code: string, to: string) => `<${code}> <${hexOf(to)}>`,
      ),
    )
    .replace(/beginbfrange[^]*?endbfrange/g, (ranges) =>
      ranges.replace(/<(\w+)> <(\w+)> <(\w+)>/g, correctedRange),
    );
}

/** A range whose characters no longer follow on each other lists them. */
function correctedRange(range: string, from: string, until: string, to: string): string {
  const count = Number.parseInt(until, 16) - Number.parseInt(from, 16) + 1;
  const first = Number.parseInt(to, 16);
  const hexes = Array.from({ length: count }, (_, n) => (first + n).toString(16).padStart(4, '0'));
  const corrected = hexes.map(hexOf);
  const changed = corrected.some((hex, n) => hex !== hexes[n]);
  return changed ? `<${from}> <${until}> [${corrected.map((hex) => `<${hex}>`).join(' ')}]` : range;
}

/** UTF-16 as digits; only single units may stand for radicals. */
function hexOf(hex: string): string {
  if (hex.length !== 4) return hex;
  const sign = String.fromCharCode(Number.parseInt(hex, 16));
  const character = characterOf(sign);
  return character === sign ? hex : character.charCodeAt(0).toString(16).padStart(4, '0');
}
