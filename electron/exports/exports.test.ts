import { fileTypeFromBuffer } from 'file-type';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import type { ExportFormat } from '../../core/domain/export';
import type { ArticleId } from '../../core/domain/ids';
import { createExports } from './exports';
import { exportDesk } from './testing';

type Desk = Awaited<ReturnType<typeof exportDesk>>;

function start({ ports }: Desk, onTitle: (title: string) => void = () => undefined) {
  return createExports({ ...ports, onProgress: ({ title }) => onTitle(title) });
}

function order({ folder }: Desk, format: ExportFormat, ...articleIds: ArticleId[]) {
  return { articleIds, blocks: null, format, folder };
}

const files = (folder: string) => readdirSync(folder, { recursive: true }).toSorted();

test('Markdown in a folder with its picture; the text names it', async () => {
  const desk = await exportDesk();
  const id = await desk.add('春茶：谷雨/明前', '进山喝茶。');
  const [report] = await start(desk).run(order(desk, 'markdown', id));
  expect(report).toEqual({
    articleId: id,
    title: '春茶：谷雨/明前',
    fileName: '春茶：谷雨 明前',
    error: null,
    missingImages: 0,
  });
  const image = `images/${desk.picture.hash.slice(0, 16)}.png`;
  expect(files(join(desk.folder, '春茶：谷雨 明前'))).toEqual([
    'images',
    image,
    '春茶：谷雨 明前.md',
  ]);
  const text = readFileSync(join(desk.folder, '春茶：谷雨 明前/春茶：谷雨 明前.md'), 'utf8');
  expect(text).toContain('## 第一节\n\n进山喝茶。');
  expect(text).toContain(`![茶山](${image})`);
  const picture = readFileSync(join(desk.folder, '春茶：谷雨 明前', image));
  expect(await fileTypeFromBuffer(picture)).toMatchObject({ mime: 'image/png' });
});

test('the same as an archive', async () => {
  const desk = await exportDesk();
  const id = await desk.add('春茶', '进山喝茶。');
  await start(desk).run(order(desk, 'markdown-zip', id));
  expect(files(desk.folder)).toEqual(['春茶.zip']);
  const entries = unzipSync(readFileSync(join(desk.folder, '春茶.zip')));
  expect(Object.keys(entries)).toEqual(['春茶.md', `images/${desk.picture.hash.slice(0, 16)}.png`]);
  expect(new TextDecoder().decode(entries['春茶.md'])).toContain('进山喝茶。');
});

test('a web page holds its pictures and loads nothing', async () => {
  const desk = await exportDesk();
  const id = await desk.add('春茶', '进山喝茶。');
  await start(desk).run(order(desk, 'html', id));
  const page = readFileSync(join(desk.folder, '春茶.html'), 'utf8');
  expect(parse(page).childNodes.length).toBeGreaterThan(0);
  expect(page).toContain('<h1 class="article-title">春茶</h1>');
  expect(page).toContain('src="data:image/png;base64,');
  expect(page).not.toMatch(/src="(?:https?|gaotai)/);
});

test('Word reads its file: the headings, the words, the picture', async () => {
  const desk = await exportDesk();
  const id = await desk.add('春茶', '进山喝茶。');
  await start(desk).run(order(desk, 'word', id));
  const buffer = readFileSync(join(desk.folder, '春茶.docx'));
  const { value } = await mammoth.convertToHtml({ buffer });
  expect(value).toContain('<h2>第一节</h2><p>进山喝茶。</p>');
  expect(value).toContain('<img alt="茶山" src="data:image/png;base64,');
});

test('a PDF and a long picture are drawn from one page with the pictures of the article', async () => {
  const desk = await exportDesk();
  const id = await desk.add('春茶', '进山喝茶。');
  const exports = start(desk);
  for (const format of ['pdf', 'long-picture'] as const) await exports.run(order(desk, format, id));
  expect(files(desk.folder)).toEqual(['春茶.pdf', '春茶.png']);
  expect(readFileSync(join(desk.folder, '春茶.pdf'), 'utf8')).toBe('%PDF');
  const picture = PNG.sync.read(readFileSync(join(desk.folder, '春茶.png')));
  expect([picture.width, picture.height]).toEqual([40, 40]);
  for (const { html, pictures } of desk.sheets) {
    expect(html).toContain('<title>春茶</title>');
    expect(html).toContain('进山喝茶。');
    expect(html).toContain(`src="gaotai://asset/${desk.picture.hash}"`);
    expect(pictures.map(({ hash }) => hash)).toEqual([desk.picture.hash]);
  }
});

test('some blocks only', async () => {
  const desk = await exportDesk();
  const id = await desk.add('春茶', '进山喝茶。');
  await start(desk).run({ ...order(desk, 'markdown', id), blocks: [1, 99] });
  const text = readFileSync(join(desk.folder, '春茶.md'), 'utf8');
  expect(text).toContain('进山喝茶。');
  expect(text).not.toContain('第一节');
});

test('many at once: same titles get numbers, nothing there before is overwritten', async () => {
  const desk = await exportDesk();
  const ids = [
    await desk.add('春茶', '一'),
    await desk.add('春茶', '二'),
    await desk.add('', '三'),
  ];
  writeFileSync(join(desk.folder, '春茶.docx'), 'mine');
  const titles: string[] = [];
  const reports = await start(desk, (title) => titles.push(title)).run(order(desk, 'word', ...ids));
  expect(titles).toEqual(['春茶', '春茶', '']);
  expect(reports.map((report) => report.fileName)).toEqual([
    '春茶 (2).docx',
    '春茶 (3).docx',
    `article-${ids[2]?.slice(0, 8)}.docx`,
  ]);
  expect(readFileSync(join(desk.folder, '春茶.docx'), 'utf8')).toBe('mine');
  expect(files(desk.folder)).toHaveLength(4);
});

test('an article that is gone is reported, the others are written', async () => {
  const desk = await exportDesk();
  const id = await desk.add('春茶', '一');
  const gone = await desk.add('走了', '二');
  await desk.trashForGood(gone);
  const reports = await start(desk).run(order(desk, 'html', gone, id));
  expect(reports.map((report) => report.error !== null)).toEqual([true, false]);
  expect(files(desk.folder)).toEqual(['春茶.html']);
});

test('a picture whose file is gone is counted, the text is written', async () => {
  const desk = await exportDesk();
  const id = await desk.add('春茶', '进山喝茶。');
  rmSync(desk.assetFolder, { recursive: true });
  const [report] = await start(desk).run(order(desk, 'word', id));
  expect(report).toMatchObject({ error: null, missingImages: 1, fileName: '春茶.docx' });
});

test('a damaged picture is as good as none', async () => {
  const desk = await exportDesk();
  const id = await desk.add('春茶', '进山喝茶。');
  writeFileSync(desk.ports.assets.pathOf(desk.picture.hash), 'half a picture');
  const [report] = await start(desk).run(order(desk, 'pdf', id));
  expect(report).toMatchObject({ error: null, missingImages: 1, fileName: '春茶.pdf' });
  expect(desk.sheets[0]?.html).toContain('<img src="" alt="茶山"');
});

test('cancelling keeps what is finished and leaves nothing half written', async () => {
  const desk = await exportDesk();
  const ids = [await desk.add('一', '甲'), await desk.add('二', '乙'), await desk.add('三', '丙')];
  const exports = start(desk, (title) => title === '二' && exports.cancel());
  const reports = await exports.run(order(desk, 'markdown', ...ids));
  expect(reports.map(({ error }) => error?.code ?? null)).toEqual([null, 'cancelled', 'cancelled']);
  expect(readdirSync(desk.folder)).toEqual(['一']);
  const later = await exports.run(order(desk, 'html', ...ids.slice(2)));
  expect(later).toMatchObject([{ error: null, fileName: '三.html' }]);
});

test('a folder that is gone says so for each article', async () => {
  const desk = await exportDesk();
  const id = await desk.add('春茶', '一');
  rmSync(desk.folder, { recursive: true });
  const [report] = await start(desk).run(order(desk, 'markdown', id));
  expect(report?.error?.code).toBe('disk-unwritable');
  mkdirSync(desk.folder);
});
