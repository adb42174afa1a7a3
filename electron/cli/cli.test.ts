import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { beforeEach, describe, expect, test } from 'vitest';
import { documentSchema } from '../../core/document/schema';
import { documentText } from '../../core/document/text';
import { finishImport } from '../../core/import/imported';
import { importMarkdown } from '../../core/import/markdown';
import { loadTypesetting } from '../../core/typesetting/load';
import { renderDocument } from '../../core/wechat/render';
import { builtInRecipes, composeTheme, findTheme } from '../../core/wechat/themes';
import { writeThemeFile } from '../../core/wechat/themes/theme-file';
import { tempFolder } from '../db/testing/temp';
import { readDocx } from '../imports/docx/read-docx';
import { writerOf } from './output';
import { runCli } from './run';

const ROOT = join(import.meta.dirname, '../..');
const TEXT = `---
title: 春茶上市
author: 小满
---

## 头采

今天的茶**很香**，见[说明](https://example.com/tea)。

- 龙井
- 碧螺春

\`\`\`js
const tea = 1;
\`\`\`

![茶园](images/garden.webp)

![远处](https://example.com/far.png)
`;

let folder: string;

beforeEach(() => {
  folder = tempFolder();
  mkdirSync(join(folder, 'images'));
  copyFileSync(
    join(ROOT, 'electron/workers/images/fixtures/alpha.webp'),
    join(folder, 'images/garden.webp'),
  );
  writeFileSync(join(folder, 'tea.md'), TEXT);
});

/** Runs the command as a person does, from the folder of the texts. */
function cli(...args: string[]) {
  const run = spawnSync(process.execPath, [join(ROOT, 'scripts/cli.mjs'), ...args], {
    cwd: ROOT,
    env: { ...process.env, INIT_CWD: folder },
    maxBuffer: 64 * 1024 * 1024,
  });
  return {
    exit: run.status,
    bytes: run.stdout,
    out: run.stdout.toString(),
    err: run.stderr.toString().replace(/^gaotai: bundling.*\n/gm, ''),
  };
}

/** The same command in this process: a start of Node for each wrong call would take long. */
async function inProcess(...args: string[]) {
  const told = { out: '', err: '' };
  const exit = await runCli(args, {
    stdout: (content) => {
      told.out += content.toString();
      return Promise.resolve();
    },
    stderr: (line) => (told.err += line),
    isScreen: true,
  });
  return { exit, ...told };
}

describe('render', () => {
  test('writes the HTML that the application sends, with sizes of the pictures beside the file', async () => {
    const { exit, out, err } = cli('render', 'tea.md', '--theme', 'porcelain');
    expect(exit).toBe(0);
    expect(err).toMatch(/^gaotai: image-missing: .*https:\/\/example\.com\/far\.png\n$/);
    const hash = 'a'.repeat(64);
    const { document } = finishImport(importMarkdown(TEXT), (name) =>
      name.startsWith('http') ? null : { hash, width: 300, height: 300 },
    );
    const { html } = renderDocument(document, {
      theme: findTheme('porcelain')!,
      typesetting: await loadTypesetting(document),
    });
    const size = /data-w="(\d+)" data-ratio="([\d.]+)"/;
    expect(size.exec(out)?.[1]).toBe('300');
    const bare = (words: string) => words.replace(size, '').trim();
    expect(bare(out)).toBe(bare(html.replace(`gaotai-asset:${hash}`, 'images/garden.webp')));
  });

  test('an unknown theme, a missing file and a locked one end with their own codes', async () => {
    const tea = join(folder, 'tea.md');
    expect(await inProcess('render', tea, '--theme', 'nope')).toMatchObject({ exit: 2, out: '' });
    const gone = await inProcess('render', join(folder, 'gone.md'), '--lang', 'en');
    expect(gone).toMatchObject({ exit: 3, out: '' });
    expect(gone.err).toMatch(/^gaotai: file-unreadable: .*gone\.md\)\n$/);
    copyFileSync(
      join(ROOT, 'electron/imports/docx/fixtures/password-protected.docx'),
      join(folder, 'locked.docx'),
    );
    expect((await inProcess('render', join(folder, 'locked.docx'))).err).toMatch(
      /^gaotai: file-encrypted: /,
    );
  });
});

test('check says what it finds in words or JSON, and by its exit code', async () => {
  const { exit, out } = cli('check', 'tea.md', '--json');
  expect(exit).toBe(1);
  const answer: unknown = JSON.parse(out);
  expect(answer).toMatchObject({
    file: 'tea.md',
    findings: expect.arrayContaining([
      expect.objectContaining({ rule: 'cover-missing', severity: 'error' }),
    ]),
    missingImages: ['https://example.com/far.png'],
  });
  writeFileSync(
    join(folder, 'good.md'),
    '---\ntitle: 好\ncover: images/garden.webp\ndigest: 好茶\n---\n\n好茶。\n',
  );
  const good = await inProcess('check', join(folder, 'good.md'), '--lang', 'en');
  expect(good).toMatchObject({ exit: 0, err: '' });
});

test('check of a page also tells what stands in the file itself, in words or JSON', async () => {
  const page = join(folder, 'page.html');
  const good = '<title>好</title><meta name="description" content="好茶">';
  const text = '<p style="text-align:start">采茶</p><p style="text-align:end">炒茶</p>';
  writeFileSync(page, `${good}<body>${text}</body>`);
  const { out } = await inProcess('check', page, '--lang', 'en');
  expect(out).toMatch(
    /In the HTML of the file itself.*\nplease look .*\(structure-text-align\)  2 times  “采茶”\n$/,
  );
  const answer: unknown = JSON.parse((await inProcess('check', page, '--json')).out);
  expect(answer).toMatchObject({
    structure: [
      { rule: 'structure-text-align', place: { element: [0], quote: '采茶' } },
      { rule: 'structure-text-align', place: { element: [1], quote: '炒茶' } },
    ],
  });
});

test('--theme takes the file of a company theme; what is none ends with the reason', async () => {
  const tea = join(folder, 'tea.md');
  const recipe = { ...builtInRecipes.porcelain, accent: '#00457c' };
  const file = join(folder, '公司蓝.gaotai-theme.json');
  writeFileSync(file, writeThemeFile({ name: '公司蓝', recipe }));
  const { exit, out } = await inProcess('render', tea, '--theme', file);
  expect(exit).toBe(0);
  const document = finishImport(importMarkdown(TEXT), () => null).document;
  const theme = composeTheme('公司蓝', recipe);
  const { blocks } = renderDocument(document, {
    theme,
    typesetting: await loadTypesetting(document),
  });
  expect(blocks[0]).toContain('#00457c');
  expect(out).toContain(blocks[0]);

  const wrong = async (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return inProcess('check', tea, '--theme', join(folder, name), '--lang', 'en');
  };
  expect(await wrong('a.json', '{}')).toMatchObject({ exit: 3, out: '' });
  expect((await wrong('b.json', 'x')).err).toMatch(/^gaotai: theme-not-a-theme: .*b\.json\)\n$/);
  const newer = '{"kind":"gaotai-theme","version":99}';
  expect((await wrong('c.json', newer)).err).toMatch(/^gaotai: theme-newer: /);
  const blue = writeThemeFile({ name: '蓝', recipe: { ...recipe, accent: 'blue' } });
  expect((await wrong('d.json', blue)).err).toMatch(/^gaotai: theme-wrong-value: .*recipe\.accent/);
  const gone = await inProcess('render', tea, '--theme', join(folder, 'gone.json'));
  expect(gone).toMatchObject({
    exit: 3,
    out: '',
    err: expect.stringMatching(/^gaotai: file-unreadable: /),
  });
});

test('convert writes Markdown with its pictures, one web page, document JSON and Word', async () => {
  expect(cli('convert', 'tea.md', '--to', 'md', '--out', 'out.md').exit).toBe(0);
  const markdown = readFileSync(join(folder, 'out.md'), 'utf8');
  const [picture] = readdirSync(join(folder, 'out.assets'));
  expect(markdown).toContain('title: "春茶上市"');
  expect(markdown).toContain(`![茶园](out.assets/${picture})`);

  const tea = join(folder, 'tea.md');
  const page = (await inProcess('convert', tea, '--to', 'html')).out;
  expect(page).toContain('<title>春茶上市</title>');
  expect(page).toMatch(/<img src="data:image\/png;base64,/);

  const json: unknown = JSON.parse((await inProcess('convert', tea, '--to', 'json')).out);
  const { document } = json as { document: unknown };
  const text = documentText(documentSchema.parse(document));
  expect(text).toContain('今天的茶很香');

  const { article } = await readDocx(cli('convert', 'tea.md', '--to', 'docx').bytes);
  expect(article.meta.title).toBe('春茶上市');
  const { document: again } = finishImport(article, () => null);
  expect(documentText(again)).toContain('碧螺春');
}, 60_000);

test('themes and help go to stdout; a wrong call says so on stderr', async () => {
  expect((await inProcess('themes')).out).toContain('porcelain  青花');
  expect(await inProcess('--help', '--lang', 'en')).toMatchObject({ exit: 0, err: '' });
  for (const wrong of [[], ['sing'], ['check'], ['convert', 'tea.md'], ['themes', '--out', 'x']]) {
    expect(await inProcess(...wrong)).toMatchObject({
      exit: 2,
      out: '',
      err: expect.stringMatching(/^gaotai: usage: /),
    });
  }
  const out = join(folder, 'no/where/x.md');
  const lost = await inProcess('convert', join(folder, 'tea.md'), '--to', 'md', '--out', out);
  expect(lost.exit).toBe(4);
});

test.each([
  [
    'a full disk is told, by its own exit code',
    'ENOSPC',
    4,
    /^gaotai: output-unwritable: .*ENOSPC/,
  ],
  ['a reader who has enough closes the pipe, and nothing is wrong', 'EPIPE', 0, /^$/],
])('%s', async (_, code, exit, told) => {
  const stdout = new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })),
  });
  let err = '';
  const stderr = (line: string) => (err += line);
  const ended = await runCli(['themes'], { stdout: writerOf(stdout), stderr, isScreen: false });
  expect(ended).toBe(exit);
  expect(err).toMatch(told);
});
