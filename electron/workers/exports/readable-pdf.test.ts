import { deflateSync, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readablePdf } from './readable-pdf';

/** As much of a PDF as Chromium writes around the map of a font. */
function pdfWith(map: string): Buffer {
  const data = deflateSync(Buffer.from(`begincmap\n${map}\nendcmap`));
  const head = Buffer.from(
    `%PDF-1.4\n7 0 obj\n<</Filter /FlateDecode\n/Length ${data.length}>> stream\n`,
  );
  const body = Buffer.concat([head, data, Buffer.from('\nendstream\nendobj\n')]);
  const end = `xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 8\n/Root 3 0 R>>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.concat([body, Buffer.from(end)]);
}

/** The map that a reader finds: that of the last table. */
function mapOf(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf);
  const text = bytes.toString('latin1');
  const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
  const place = Number(/^xref\n7 1\n(\d{10}) 00000 n \n/.exec(text.slice(table))?.[1]);
  const [head = '', size] = /^7 0 obj\n.*?\/Length (\d+)>> stream\n/s.exec(text.slice(place)) ?? [];
  const start = place + head.length;
  return inflateSync(bytes.subarray(start, start + Number(size))).toString();
}

test('radicals become the characters that were written, one by one and in ranges', () => {
  const pdf = pdfWith(
    'beginbfchar\n<2E> <2F00>\n<21> <2EDA>\n<6D> <4E2D>\nendbfchar\nbeginbfrange\n<01> <02> <2F45>\n<03> <04> <4E0A>\nendbfrange',
  );
  const readable = readablePdf(pdf);
  expect(mapOf(readable)).toBe(
    'begincmap\nbeginbfchar\n<2E> <4e00>\n<21> <9875>\n<6D> <4E2D>\nendbfchar\nbeginbfrange\n<01> <02> [<65b9> <65e0>]\n<03> <04> <4E0A>\nendbfrange\nendcmap',
  );
  expect(Buffer.from(readable).toString('latin1')).toMatch(
    new RegExp(`<</Size 8\n/Root 3 0 R\n/Prev ${pdf.indexOf('xref')}>>`),
  );
  expect(pdf.equals(readable.subarray(0, pdf.length))).toBe(true);
});

test('a PDF without radicals, or of another make, stays as it is', () => {
  const plain = pdfWith('beginbfchar\n<6D> <4E2D>\nendbfchar');
  expect(readablePdf(plain)).toBe(plain);
  const other = new TextEncoder().encode('%PDF-2.0 with a packed table');
  expect(readablePdf(other)).toBe(other);
});
