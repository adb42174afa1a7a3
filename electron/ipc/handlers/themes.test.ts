import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { builtInRecipes } from '../../../core/wechat/themes';
import { themeHandlers } from './themes';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gaotai-themes-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const theme = { name: '公司 / 蓝', recipe: builtInRecipes.porcelain };

function handlers(choices: { open?: string[]; save?: string | null }) {
  const asked: string[] = [];
  const made = themeHandlers({
    chooseThemeFiles: () => Promise.resolve(choices.open ?? []),
    chooseThemeTarget(fileName) {
      asked.push(fileName);
      return Promise.resolve(choices.save ?? null);
    },
  });
  return { made, asked };
}

test('a theme goes into a file and comes back', async () => {
  const path = join(folder, 'blue.json');
  const { made, asked } = handlers({ save: path, open: [path] });
  expect(await made['themes.saveFile'](theme)).toEqual({ saved: true });
  expect(asked).toEqual(['公司 蓝.gaotai-theme.json']);
  expect(await made['themes.openFiles'](undefined)).toEqual([
    { fileName: 'blue.json', theme, error: null },
  ]);
});

test('nothing is written when the person cancels', async () => {
  const { made } = handlers({});
  expect(await made['themes.saveFile'](theme)).toEqual({ saved: false });
  expect(await made['themes.openFiles'](undefined)).toEqual([]);
});

test('each file that is no theme says why; the others come in', async () => {
  const good = join(folder, 'good.json');
  await handlers({ save: good }).made['themes.saveFile'](theme);
  const wrong = join(folder, 'wrong.json');
  await writeFile(
    wrong,
    (await readFile(good, 'utf8')).replace('"textSize": 16', '"textSize": 99'),
  );
  const other = join(folder, 'other.json');
  await writeFile(other, '[]');
  const missing = join(folder, 'missing.json');
  const files = await handlers({ open: [wrong, other, missing, good] }).made['themes.openFiles'](
    undefined,
  );
  expect(files.map(({ error }) => error)).toEqual([
    { code: 'theme-wrong-value', params: { field: 'recipe.textSize' } },
    { code: 'theme-not-a-theme' },
    { code: 'file-unreadable' },
    null,
  ]);
});
