import { body, expect, test } from './app';

test('a theme is chosen, taken back and brought again; the preview follows, also at night', async ({
  running: { page },
}) => {
  await page.keyboard.press('Control+KeyN');
  const title = page.getByRole('textbox', { name: '标题', exact: true });
  await expect(title).toHaveValue('');
  await title.fill('换主题');
  await body(page).click();
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
