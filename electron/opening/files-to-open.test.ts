import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { tempFolder } from '../db/testing/temp';
import { filesToOpen } from './files-to-open';
import { createWaitingFiles } from './waiting-files';

/** A folder with files of all kinds, and a folder that is called like one. */
function folderOfFiles() {
  const folder = tempFolder();
  for (const name of ['稿.md', '旧稿.docx', '网页.html', '记录.TXT', '图.png', '-开头.md']) {
    writeFileSync(join(folder, name), '');
  }
  mkdirSync(join(folder, '夹子.md'));
  return { folder, at: (name: string) => join(folder, name) };
}

test('files that can be imported, from where the command was given, each once', () => {
  const { folder, at } = folderOfFiles();
  const line = [
    '/opt/gaotai',
    '--no-sandbox',
    '稿.md',
    at('旧稿.docx'),
    './网页.html',
    '记录.TXT',
    '稿.md',
  ];
  expect(filesToOpen(line, folder)).toEqual(
    ['稿.md', '旧稿.docx', '网页.html', '记录.TXT'].map(at),
  );
});

test.each([
  ['图.png'],
  ['没有.md'],
  ['夹子.md'],
  ['.'],
  ['-开头.md'],
  ['https://example.com/a.md'],
  [''],
])('not %s', (argument) =>
  expect(filesToOpen(['/opt/gaotai', argument], folderOfFiles().folder)).toEqual([]),
);

test('addresses of files, as file managers hand them over; none of another computer', () => {
  const { folder, at } = folderOfFiles();
  const line = ['gaotai', pathToFileURL(at('稿.md')).href, 'file://elsewhere/稿.md', 'file:%'];
  expect(filesToOpen(line, folder)).toEqual([at('稿.md')]);
});

test('waiting files are told of when the window is there, then as they come, and handed out once', () => {
  const files = createWaitingFiles();
  files.add(['/甲.md']);
  const taken: string[][] = [];
  files.watch(() => taken.push(files.take()));
  files.add([]);
  files.add(['/乙.md', '/丙.md']);
  expect(taken).toEqual([['/甲.md'], ['/乙.md', '/丙.md']]);
  expect(files.take()).toEqual([]);
});
