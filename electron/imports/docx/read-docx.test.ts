import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { lostAddresses } from '../../../core/document/lost-images';
import { loadTypesetting } from '../../../core/typesetting/load';
import { documentText } from '../../../core/document/text';
import { documentToMarkdown } from '../../../core/export/markdown';
import { finishImport } from '../../../core/import/imported';
import { DOCX_LIMITS } from './members';
import { readDocx } from './read-docx';

const folder = join(import.meta.dirname, 'fixtures');
const bytesOf = (name: string) => readFileSync(join(folder, name));

async function read(bytes: Uint8Array) {
  const file = await readDocx(bytes);
  const picture = { hash: 'ab'.repeat(32), width: 8, height: 6 };
  const inside = new Set(file.pictures.map((one) => one.reference));
  const { document } = finishImport(file.article, (name) => (inside.has(name) ? picture : null));
  const text = `${file.article.meta.title}\n${documentText(document)}`;
  return { ...file, document, text };
}

const markdown = async (name: string) =>
  documentToMarkdown((await read(bytesOf(name))).document, { imageAddress: () => 'p' });

test('equations are formulas, in their lines and on their own', async () => {
  const { document, text } = await read(bytesOf('equations.docx'));
  const blocks = document.root.children;
  expect(blocks.filter((block) => block.type === 'formula').length).toBeGreaterThan(10);
  expect(text).toContain('an inline equation: A=π{r}^{2}');
  expect(text).toContain('{e}^{x}=1+\\frac{x}{1!}+\\frac{{x}^{2}}{2!}+');
  expect(text).toContain('{n\\atop k}');
  // The setter of formulas understands every one.
  const { formula } = await loadTypesetting(document);
  const wrong = blocks.filter(
    (block) => block.type === 'formula' && !formula(block.latex, true).ok,
  );
  expect(wrong).toEqual([]);
});

test('notes are notes to the words before them', async () => {
  expect(await markdown('mammoth-footnotes.docx')).toBe(
    'Ouch[^1].[^2]\n\n[^1]: A tachyon walks into a bar.\n[^2]: Fin.\n',
  );
});

test('lists keep their levels', async () => {
  expect(await markdown('poi-complex-numbering.docx')).toContain(
    '2. Entry #2, with children\n   1. 2-a',
  );
  expect(await markdown('zh-bullets.docx')).toMatch(/^- .*\n {2}- 据说.*\n {4}- 传说/m);
});

test('tables, headings and pictures are what they are', async () => {
  const tables = (await read(bytesOf('zh-nine-tables.docx'))).document.root.children;
  expect(tables.filter((block) => block.type === 'table')).toHaveLength(9);
  const sample = await read(bytesOf('word-sample.docx'));
  const kinds = new Set(sample.document.root.children.map((block) => block.type));
  expect(kinds).toEqual(new Set(['paragraph', 'heading', 'list', 'table', 'image', 'quote']));
  expect(sample.pictures[0]?.reference).toBe('word-1.png');
});

test('a picture on the network is named, not loaded', async () => {
  const { article } = await read(bytesOf('external-image.docx'));
  expect(article.remoteImages).toEqual(['https://example.com/image.png']);
  const { document } = finishImport(article, () => null);
  expect(lostAddresses(document)).toEqual(['https://example.com/image.png']);
});

describe('what is refused', () => {
  const code = (bytes: Uint8Array) =>
    readDocx(bytes).then(
      () => null,
      (error: { appError?: { code: string } }) => error.appError?.code,
    );

  test('a password, a cut file, an external entity', async () => {
    expect(await code(bytesOf('password-protected.docx'))).toBe('file-encrypted');
    expect(await code(bytesOf('truncated.docx'))).toBe('file-damaged');
    expect(await code(bytesOf('xxe-external-entity.docx'))).toBe('file-unsafe');
  });

  test('no archive at all, an archive of something else, the format of old', async () => {
    expect(await code(strToU8('just words'))).toBe('file-damaged');
    expect(await code(zipSync({ 'a.txt': strToU8('a') }))).toBe('file-damaged');
    expect(await code(Buffer.from('d0cf11e0a1b11ae10000', 'hex'))).toBe('file-unsupported');
  });

  test('a small file that unpacks to an enormous one', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(DOCX_LIMITS.textBytes + 1) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await code(bomb)).toBe('file-unsafe');
  });

  test('a size that is a lie', async () => {
    const zip = Buffer.from(zipSync({ 'word/document.xml': new Uint8Array(100_000) }));
    const directory = zip.indexOf(Buffer.from('504b0102', 'hex'));
    zip.writeUInt32LE(10, directory + 24);
    expect(await code(zip)).toBe('file-damaged');
  });

  test('members outside the archive', async () => {
    const files = { ...unzipSync(bytesOf('zh-bullets.docx')), '../../evil.txt': strToU8('evil') };
    expect(await code(zipSync(files))).toBe('file-unsafe');
  });
});

/** A file whose body begins with these paragraphs. */
function fileWith(paragraphs: string): Uint8Array {
  const files = unzipSync(bytesOf('mammoth-footnotes.docx'));
  const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  files['word/document.xml'] = strToU8(xml.replace(/<w:body>/, `<w:body>${paragraphs}`));
  return zipSync(files);
}

test('readings above characters follow them', async () => {
  const ruby =
    '<w:p><w:r><w:ruby><w:rt><w:r><w:t>chá</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>茶</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>';
  expect((await read(fileWith(ruby))).text).toContain('茶（chá）');
});

test('words of fields, of text boxes without an older form and after a line feed stay', async () => {
  const run = (words: string) => `<w:r><w:t>${words}</w:t></w:r>`;
  const field = `<w:p>${run('图')}<w:fldSimple w:instr=" SEQ 图 &gt; 1 ">${run('12')}</w:fldSimple>${run('采茶')}</w:p>`;
  const lines = `<w:p><w:r><w:t>上行</w:t><w:cr/><w:t>下行</w:t></w:r></w:p>`;
  const box = (words: string) =>
    `<wps:txbx><w:txbxContent><w:p>${run(words)}</w:p></w:txbxContent></wps:txbx>`;
  const drawing = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('甲框')}${box('乙框')}</w:drawing></mc:Choice></mc:AlternateContent></w:r>${run('框外')}</w:p>`;
  const both = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('一次')}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p>${run('一次')}</w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
  const { text } = await read(fileWith(field + lines + drawing + both));
  expect(text).toContain('图12采茶');
  expect(text).toMatch(/上行\n下行/);
  for (const words of ['甲框', '乙框', '框外']) expect(text).toContain(words);
  expect(text.split('一次')).toHaveLength(2);
});
