import { inflateSync } from 'node:zlib';

/** How many pages a PDF has. */
export function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** The characters that a program finds in the text of a PDF: those that its fonts tell the meaning of. */
export function charactersOf(pdf: Buffer): Set<string> {
  const characters = new Set<string>();
  for (const map of streamsOf(pdf).filter((stream) => stream.includes('begincmap'))) {
    for (const [, pairs = ''] of map.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
      for (const [, , to] of pairs.matchAll(/<(\w+)>\s*<(\w+)>/g)) characters.add(textOf(to));
    }
    for (const [, ranges = ''] of map.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
      for (const [, from, until, to] of ranges.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
        const length = number(until) - number(from);
        for (let n = 0; n <= length; n += 1) characters.add(String.fromCodePoint(number(to) + n));
      }
      for (const [, list = ''] of ranges.matchAll(/\[(.*?)\]/g)) {
        for (const [, to] of list.matchAll(/<(\w+)>/g)) characters.add(textOf(to));
      }
    }
  }
  return characters;
}

/** The packed streams; of an object that was changed later, what it became. */
function streamsOf(pdf: Buffer): string[] {
  const streams = new Map<string, string>();
  const heads = pdf
    .toString('latin1')
    .matchAll(/(\d+) 0 obj\n<<\/Filter \/FlateDecode\n\/Length (\d+)>> stream\n/g);
  for (const { 0: head, 1: id = '', 2: length, index } of heads) {
    const start = index + head.length;
    const data = pdf.subarray(start, start + Number(length));
    streams.set(id, inflateSync(data).toString('latin1'));
  }
  return [...streams.values()];
}

const number = (hex = '') => Number.parseInt(hex, 16);

/** UTF-16 as digits. */
function textOf(hex = ''): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}
