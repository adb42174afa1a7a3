import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { documentWith, list, listItem, paragraph, table, text } from '../../document/build';
import type { BlockJson } from '../../document/schema';
import { articleDocx } from './article-docx';

async function parts(...blocks: BlockJson[]) {
  const meta = { title: '', author: '', digest: '' };
  const file = unzipSync(await articleDocx({ meta, document: documentWith(blocks) }, () => null));
  const part = (name: string) => strFromU8(file[name] ?? new Uint8Array());
  return { document: part('word/document.xml'), numbering: part('word/numbering.xml') };
}

it('columns keep the shares that a writer gave them', async () => {
  const cell = (words: string) => ({
    headerState: 0,
    colSpan: 1,
    rowSpan: 1,
    children: [paragraph([text(words)])],
  });
  const sized = { ...table([[cell('一'), cell('二')]]), colWidths: [300, 100] };
  const { document } = await parts(sized);
  const columns = [...document.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((match) =>
    Number(match[1]),
  );
  expect(columns).toEqual([6750, 2250]);
  expect(document).toContain('<w:tblLayout w:type="fixed"/>');
  expect((await parts(table([[cell('一'), cell('二')]]))).document).not.toContain('"fixed"');
});

it('a numbered list begins with its number', async () => {
  const steps = {
    ...list('number', 7),
    children: [listItem([text('采')], { value: 7, depth: 0 })],
  };
  expect((await parts(steps)).numbering).toContain('<w:start w:val="7"/>');
});
