import { expectAccessible } from './accessible';
import { body, expect, launch, newArticle, test } from './app';

const WORDS = '我的的茶园,在山上。';

test('findings follow the writing: shown, jumped to, fixed, undone, ignored, kept over a restart', async ({
  home,
  running,
}) => {
  const { page } = running;
  await newArticle(page, '春茶');
  await page.getByRole('textbox', { name: '摘要' }).fill('上山采茶');
  await body(page).click();
  await page.keyboard.insertText(`${WORDS}这是最佳的茶。`);

  const panel = page.getByRole('tabpanel', { name: '检查' });
  await page.getByRole('button', { name: /^检查：/ }).click();
  await expect(panel.getByText('“的的”像是多打了一遍。')).toBeVisible();
  await expect(panel.getByText('还没有封面')).toBeVisible();
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('finding-warning')?.size)).toBe(3);
  await expectAccessible(page, 'checks with findings');

  await panel.getByRole('button', { name: '“的的”像是多打了一遍。' }).click();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('的的');
  const row = panel.getByRole('listitem').filter({ hasText: '“的的”' }).last();
  await row.getByRole('button', { name: '修正' }).click();
  await expect(body(page)).toHaveText('我的茶园,在山上。这是最佳的茶。');
  await expect(panel.getByText('“的的”像是多打了一遍。')).toBeHidden();
  await body(page).press('ControlOrMeta+z');
  await expect(body(page)).toHaveText(`${WORDS}这是最佳的茶。`);
  await expect(panel.getByText('“的的”像是多打了一遍。')).toBeVisible();

  await panel.getByRole('button', { name: /^修正所有/ }).click();
  await expect(body(page)).toHaveText('我的茶园，在山上。这是最佳的茶。');

  const superlative = panel.getByText('“最佳”是绝对化用语');
  await expect(superlative).toBeVisible();
  await panel
    .getByRole('listitem')
    .filter({ hasText: '“最佳”' })
    .last()
    .getByRole('button', { name: '忽略' })
    .click();
  await expect(superlative).toBeHidden();
  await expect(panel.getByText('已忽略 1 处')).toBeVisible();
  await body(page).press('ControlOrMeta+z');
  await expect(superlative).toBeVisible();
  await body(page).press('ControlOrMeta+Shift+z');
  await expect(superlative).toBeHidden();

  await panel.getByRole('switch', { name: '在稿纸上划线' }).click();
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);
  await running.app.close();

  const again = await launch(home);
  await again.page.getByRole('button', { name: /^检查：/ }).click();
  const panelAgain = again.page.getByRole('tabpanel', { name: '检查' });
  await expect(panelAgain.getByText('已忽略 1 处')).toBeVisible();
  await expect(panelAgain.getByText('“最佳”是绝对化用语')).toBeHidden();
  await again.app.close();
});

test("the company's words come out of a file and are looked for in every article", async ({
  running,
}) => {
  const { page } = running;
  await newArticle(page, '登录');
  await page.keyboard.insertText('请登陆网站。');
  await page.getByRole('tab', { name: '检查' }).click();
  const panel = page.getByRole('tabpanel', { name: '检查' });
  await panel.getByRole('button', { name: '词表' }).click();
  const dialog = page.getByRole('dialog', { name: '词表' });
  await dialog
    .getByLabel('导入文件')
    .first()
    .setInputFiles({
      name: '用词.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('原词,写作\n登陆,登录\n'),
    });
  await expect(dialog.getByRole('textbox', { name: '词表名称' })).toHaveValue('用词');
  await expectAccessible(page, 'word lists');
  await dialog.getByRole('button', { name: '关闭' }).click();
  await expect(panel.getByText('“登陆”应写作“登录”（词表“用词”）。')).toBeVisible();
  await panel
    .getByRole('listitem')
    .filter({ hasText: '“登陆”' })
    .last()
    .getByRole('button', { name: '修正' })
    .click();
  await expect(body(page)).toHaveText('请登录网站。');
});
