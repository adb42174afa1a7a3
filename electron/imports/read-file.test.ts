import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { documentText } from '../../core/document/text';
import { finishImport } from '../../core/import/imported';
import { fileKind } from './file-kinds';
import { readFileBytes } from './read-file';

const words = '清明前后，山里的茶农起得比鸟还早。一芽一叶，都要赶在日头升高之前摘下来。';

test.each([
  ['a.md', 'markdown'],
  ['A.DOCX', 'word'],
  ['page.htm', 'html'],
  ['稿.txt', 'text'],
  ['a.doc', null],
  ['a', null],
])('%s is %s', (name, kind) => {
  expect(fileKind(name)).toBe(kind);
});

test.each(['utf8', 'utf16le', 'gbk', 'gb18030'])('a text in %s is read', async (encoding) => {
  const bytes = iconv.encode(words, encoding, { addBOM: encoding === 'utf16le' });
  const { article } = await readFileBytes('text', bytes);
  expect(documentText(finishImport(article, () => null).document)).toBe(words);
});

test('a page in the encoding it names, with its title, author and description', async () => {
  const page = `<!doctype html><html><head><meta charset="gb2312"><title> 春茶 </title><meta name="author" content="林晓"><meta name="Description" content="一杯茶"><script>alert(1)</script></head><body><p>${words}</p></body></html>`;
  const { article } = await readFileBytes('html', iconv.encode(page, 'gb2312'));
  expect(article.meta).toMatchObject({ title: '春茶', author: '林晓', digest: '一杯茶' });
  expect(documentText(finishImport(article, () => null).document)).toBe(words);
});

test('the one top heading of a page is its title', async () => {
  const { article } = await readFileBytes('html', Buffer.from('<title>站</title><h1>题</h1><p>文'));
  expect(article.meta.title).toBe('题');
  expect(article.blocks).toHaveLength(1);
});

test('bytes that are no text are refused', async () => {
  await expect(readFileBytes('text', Buffer.from([0, 255, 0, 1]))).rejects.toMatchObject({
    appError: { code: 'text-undecodable' },
  });
});
