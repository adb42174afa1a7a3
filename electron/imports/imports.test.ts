import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { appError } from '../../core/contract/errors';
import { assetSchema } from '../../core/domain/asset';
import { articleIdSchema } from '../../core/domain/ids';
import { fail, ok } from '../../core/result';
import type { ImportPorts } from './import-file';
import { createImports } from './imports';
import { readFileBytes } from './read-file';

const id = articleIdSchema.parse('00000000-0000-4000-8000-000000000001');

let home: string;
/** Where the Markdown file lies. */
let folder: string;
let articles: Parameters<ImportPorts['createArticle']>[0][];
let unexpected: unknown[];

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'gaotai-import-'));
  folder = join(home, 'team', 'post');
  await mkdir(join(folder, 'images'), { recursive: true });
  await mkdir(join(home, 'team', 'shared'));
  articles = [];
  unexpected = [];
});
afterEach(() => rm(home, { recursive: true, force: true }));

function imports(change: Partial<ImportPorts> = {}) {
  const progress: unknown[] = [];
  const made = createImports({
    read: ({ kind, bytes }) => readFileBytes(kind, bytes),
    takeIn: ({ fileName, bytes }) => {
      if (!Buffer.from(bytes).toString().startsWith('picture')) {
        return Promise.resolve(fail(appError('image-not-an-image')));
      }
      const hash = createHash('sha256').update(bytes).digest('hex');
      const size = { bytes: bytes.length, width: 8, height: 6 };
      const about = { hash, mime: 'image/png', animated: false, name: fileName, createdAtMs: 0 };
      return Promise.resolve(ok(assetSchema.parse({ ...about, ...size })));
    },
    createArticle: (article) => {
      articles.push(article);
      return Promise.resolve({ id });
    },
    onUnexpected: (error) => unexpected.push(error),
    onProgress: (step) => progress.push(step),
    ...change,
  });
  return { ...made, progress };
}

async function write(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const importText = async (markdown: string) =>
  (await imports().importFiles([await write('文章.md', markdown)]))[0];

test('an article comes in with its title, author, cover and pictures', async () => {
  await write('images/山.png', 'picture 1');
  const report = await importText(
    '---\nauthor: 林晓\ncover: images/山.png\n---\n# 题\n\n正文\n\n![山](images/%E5%B1%B1.png)',
  );
  expect(report).toEqual({
    fileName: '文章.md',
    articleId: id,
    error: null,
    images: 1,
    missingImages: [],
    structure: [],
  });
  const hash = createHash('sha256').update('picture 1').digest('hex');
  expect(articles[0]?.meta).toEqual({ title: '题', author: '林晓', digest: '', cover: hash });
  expect(articles[0]?.document.root.children[1]).toMatchObject({ type: 'image', hash, alt: '山' });
});

test('a text without a title is named like its file', async () => {
  await importText('正文');
  expect(articles[0]?.meta.title).toBe('文章');
});

describe('a picture is found', () => {
  test.each([
    ['beside the text', 'a.png', 'a.png'],
    ['below it', 'images/a.png', './images/a.png'],
    ['in a folder beside it', '../shared/a.png', '../shared/a.png'],
    ['with spaces in its name', 'a b.png', '<a b.png>'],
    ['with coded spaces', 'a b.png', 'a%20b.png'],
    ['with a percent sign', '100%.png', '100%.png'],
    ['with a query', 'a.png', 'a.png?raw=true#left'],
    ['with Windows separators', 'images/a.png', 'images\\\\a.png'],
  ])('%s', async (_name, file, reference) => {
    await write(file, 'picture');
    expect(await importText(`![图](${reference})`)).toMatchObject({ images: 1, missingImages: [] });
  });

  test('in a data address', async () => {
    const coded = Buffer.from('picture').toString('base64');
    expect(await importText(`![图](data:image/png;base64,${coded})`)).toMatchObject({ images: 1 });
  });
});

describe('a picture is left out and named', () => {
  test.each([
    ['that is not there', 'no.png'],
    ['that is no picture', 'text.png'],
    ['that is a folder', 'images'],
    ['above the folder beside', '../../secret.png'],
    ['by a round about way', 'images/../../../secret.png'],
    ['by a coded way', '..%2F..%2Fsecret.png'],
    ['by a link out of the folder', 'link.png'],
    ['by a file address', 'file:///etc/hostname'],
    ['by an absolute path', '/etc/hostname'],
    ['on a server of the network', '\\\\\\\\server\\\\share\\\\a.png'],
    ['on the web', 'https://a.example/a.png'],
    ['in a data address of another kind', 'data:text/html;base64,cGljdHVyZQ=='],
  ])('%s', async (_name, reference) => {
    await write('text.png', 'words');
    await writeFile(join(home, 'secret.png'), 'picture');
    await symlink(join(home, 'secret.png'), join(folder, 'link.png'));
    const report = await importText(`前\n\n![图](${reference})`);
    expect(report).toMatchObject({ articleId: id, images: 0 });
    expect(report?.missingImages).toHaveLength(1);
    expect(articles[0]!.document.root.children.map(({ type }) => type)).toContain('lostimage');
  });
});

test('a page is told what goes against the layout rules in it, rule by rule, the gravest first', async () => {
  const page = `<html><head><title>茶</title></head><body>
    <p style="text-align:start">采茶</p><p style="text-align:end">炒茶</p>
    <section style="background:#fff"><p style="font-family:Arial;color:#eee">饮茶</p></section>
    </body></html>`;
  const [report] = await imports().importFiles([await write('茶.html', page)]);
  expect(report).toMatchObject({ error: null, articleId: id });
  expect(report?.structure).toEqual([
    { rule: 'structure-text-align', severity: 'warning', quote: '采茶', count: 2 },
    expect.objectContaining({ rule: 'structure-font-family', severity: 'info', quote: '饮茶' }),
  ]);
});

test('hostile names of files and of pictures lead nowhere', async () => {
  const file = '../../core/import/fixtures/hostile/hostile-file-names.json';
  const names = z
    .array(z.string())
    .parse(JSON.parse(await readFile(join(import.meta.dirname, file), 'utf8')));
  for (const report of await imports().importFiles(names.map((name) => `${folder}/${name}`))) {
    expect(report.error?.code).toMatch(/^file-(?:unreadable|unsupported)$/);
  }
  const pictures = names.map((name) => `<p><img src="${name.replaceAll('"', '')}"></p>`);
  const report = (await imports().importFiles([await write('a.html', pictures.join(''))]))[0];
  expect(report).toMatchObject({ error: null, images: 0 });
  expect(report?.missingImages).toHaveLength(names.length);
  expect(unexpected).toEqual([]);
});

test('files that cannot be read are reported, the others come in', async () => {
  const huge = await write('huge.md', '');
  await truncate(huge, 21 * 1024 * 1024);
  const paths = [
    join(folder, 'no.md'),
    folder,
    huge,
    await write('b.md', new Uint8Array([0, 255, 0])),
    await write('a.md', '文'),
  ];
  const { importFiles, progress } = imports();
  expect((await importFiles(paths)).map((report) => report.error?.code ?? null)).toEqual([
    'file-unreadable',
    'file-unsupported',
    'file-too-large',
    'text-undecodable',
    null,
  ]);
  expect(progress).toHaveLength(6);
  expect(progress.at(-1)).toEqual({ done: 5, total: 5, fileName: '' });
});

test('cancelling stops the file that runs and those that wait', async () => {
  const paths = [await write('a.md', '一'), await write('b.md', '二'), await write('c.md', '三')];
  const run = imports({
    read: ({ kind, bytes }) => {
      if (Buffer.from(bytes).toString() === '二') run.cancel();
      return readFileBytes(kind, bytes);
    },
  });
  const codes = (await run.importFiles(paths)).map((report) => report.error?.code ?? null);
  expect(codes).toEqual([null, 'cancelled', 'cancelled']);
  expect(articles).toHaveLength(1);
  expect((await run.importFiles([paths[2]!]))[0]?.error).toBeNull();
});

test('a surprise is reported as such and told', async () => {
  const broken = imports({ createArticle: () => Promise.reject(new Error('no')) });
  const [report] = await broken.importFiles([await write('a.md', '一')]);
  expect(report?.error).toEqual({ code: 'unexpected' });
  expect(unexpected).toHaveLength(1);
});
