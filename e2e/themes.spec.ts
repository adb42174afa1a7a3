import { expectAccessible } from './accessible';
import { expect, launch, newArticle, test } from './app';

test('a theme is chosen, taken back and brought again; the preview follows, also at night', async ({
  running: { page },
}) => {
  await newArticle(page, '换主题');
  await page.keyboard.type('## 明前茶\n一段话。');
  const phone = page.frameLocator('iframe[title="手机预览"]');
  const section = phone.locator('#body h2');
  await expect(section).toHaveText('01明前茶');

  await page.getByRole('button', { name: '朱砂主题' }).click();
  await page.getByRole('menuitemradio', { name: /^公报/ }).click();
  await expect(section).toHaveText('一、明前茶');
  await page.getByRole('toolbar').getByRole('button', { name: '撤销' }).click();
  await expect(section).toHaveText('01明前茶');
  await page.getByRole('toolbar').getByRole('button', { name: '重做' }).click();
  await expect(page.getByRole('button', { name: '公报主题' })).toBeVisible();
  await expect(section).toHaveText('一、明前茶');

  await page.getByRole('radio', { name: '看夜里的样子' }).click();
  await expect(phone.locator('body')).toHaveCSS('background-color', 'rgb(25, 25, 25)');
  await page.getByRole('radio', { name: '特大字号' }).click();
  await expect(phone.locator('#body > p').first()).toHaveCSS('font-size', '22.95px');
});

test('a company makes its own theme out of one, uses it, and finds it again after a restart', async ({
  home,
}) => {
  const running = await launch(home);
  const { page } = running;
  await newArticle(page, '公司的颜色');
  await page.keyboard.type('## 新茶\n一段话。');
  const section = page.frameLocator('iframe[title="手机预览"]').locator('#body h2 span').first();
  await expect(section).toHaveText('01');

  await page.getByRole('button', { name: '朱砂主题' }).click();
  await page.getByRole('menuitem', { name: '编辑和管理主题…' }).click();
  const editor = page.getByRole('dialog', { name: '主题' });
  const sample = editor.frameLocator('iframe[title="主题试看"]');
  await expect(sample.locator('#body h2').first()).toHaveText(/^01/);
  await expect(editor.getByText('白天和夜里都看得清。')).toBeVisible();
  await editor.getByRole('button', { name: '复制一份来改' }).click();
  await editor.getByRole('textbox', { name: '名字' }).fill('公司蓝');
  await editor.getByRole('textbox', { name: '主色' }).fill('#f0e0a0');
  await expect(editor.getByText('有些地方看不清')).toBeVisible();
  await editor.getByRole('textbox', { name: '主色' }).fill('#00457c');
  await expect(editor.getByText('白天和夜里都看得清。')).toBeVisible();
  await editor.getByRole('combobox', { name: '小节标题' }).click();
  await page.getByRole('option', { name: '页签' }).click();
  await expect(sample.locator('#body h2 span').first()).toHaveCSS(
    'background-color',
    'rgb(0, 69, 124)',
  );
  await expectAccessible(page, 'theme editor');
  await editor.getByRole('button', { name: '保存' }).click();
  await editor.getByRole('button', { name: '用到这篇稿件' }).click();
  await editor.getByRole('button', { name: '关闭' }).click();
  await expect(section).toHaveCSS('background-color', 'rgb(0, 69, 124)');
  await running.app.close();

  const again = await launch(home);
  await expect(again.page.getByRole('button', { name: '公司蓝主题' })).toBeVisible();
  await expect(
    again.page.frameLocator('iframe[title="手机预览"]').locator('#body h2 span').first(),
  ).toHaveCSS('background-color', 'rgb(0, 69, 124)');
  await again.app.close();
});

test('an article is seen on several screens at once', async ({ running: { page } }) => {
  await page.getByRole('button', { name: '几种屏幕并排看' }).click();
  const wall = page.getByRole('dialog', { name: '几种屏幕并排看' });
  for (const width of [320, 375, 430, 677]) {
    const body = wall.frameLocator(`iframe[title="${width} 像素"]`).locator('body');
    await expect(body).toHaveJSProperty('clientWidth', width);
  }
  await wall.getByRole('radio', { name: '白天和夜里' }).click();
  await expect(wall.frameLocator('iframe[title="430 像素，夜里"]').locator('body')).toHaveCSS(
    'background-color',
    'rgb(25, 25, 25)',
  );
  await expectAccessible(page, 'side by side');
});

test('the cards of an article follow its title, digest and text as they are written', async ({
  running: { page },
}) => {
  await newArticle(page, '卡片上的标题');
  await page.keyboard.insertText('正文的第一句话。');
  await page.getByRole('radio', { name: '卡片' }).click();
  for (const name of ['推送的头条', '推送的次条', '单独一条推送', '转发到聊天', '分享到朋友圈']) {
    await expect(page.getByRole('figure', { name })).toContainText('卡片上的标题');
  }
  const chat = page.getByRole('figure', { name: '转发到聊天' });
  await expect(chat).toContainText('正文的第一句话。');
  await page.getByRole('textbox', { name: '摘要' }).fill('自己写的摘要');
  await expect(chat).toContainText('自己写的摘要');
  await expect(chat).not.toContainText('正文的第一句话。');
  await expectAccessible(page, 'cards');
});

test('an article that is given to a column takes the theme and the author of the column', async ({
  running: { page },
}) => {
  await page.getByRole('button', { name: '设置' }).click();
  await page.getByRole('button', { name: '加一个栏目' }).click();
  const column = page.getByRole('region', { name: '新栏目' });
  await column.getByRole('textbox', { name: '默认作者' }).fill('林晓');
  await column.getByRole('combobox', { name: '默认主题' }).click();
  await page.getByRole('option', { name: '竹青' }).click();
  await column.getByRole('textbox', { name: '名字' }).fill('周末去哪儿');
  await expectAccessible(page, 'columns in settings');
  await page.getByRole('button', { name: '稿件' }).first().click();
  await page.keyboard.press('Control+KeyN');
  await expect(page.getByRole('textbox', { name: '标题', exact: true })).toHaveValue('');
  await page.getByRole('tab', { name: '信息' }).click();
  await page.getByRole('combobox', { name: '栏目' }).click();
  await page.getByRole('option', { name: '周末去哪儿' }).click();
  await expect(page.getByRole('button', { name: '竹青主题' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: '作者' })).toHaveValue('林晓');

  await page.getByRole('button', { name: '在栏目里写新稿' }).click();
  await page.getByRole('menuitem', { name: '周末去哪儿' }).click();
  await expect(page.getByRole('combobox', { name: '栏目' })).toHaveText('周末去哪儿');
  await expect(page.getByRole('textbox', { name: '标题', exact: true })).toHaveValue('');
  await expect(page.getByRole('button', { name: '竹青主题' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: '作者' })).toHaveValue('林晓');
});
