import type { Page } from '@playwright/test';
import { expectAccessible, expectAccessibleDayAndNight } from './accessible';
import { expect, launch, test } from './app';

const slots = (page: Page) => page.getByRole('list').filter({ has: page.locator('.slot') });
const titles = (page: Page) => page.locator('.slot-title').allTextContents();

/** Opens the editions and makes one with the two articles of the sample workspace. */
async function compose(page: Page): Promise<void> {
  await page.getByRole('button', { name: '推送', exact: true }).click();
  await page.getByRole('main').getByRole('button', { name: '新建推送' }).last().click();
  const add = page.getByRole('button', { name: /^放入/ });
  await add.first().click();
  await expect(add).toHaveCount(1);
  await add.first().click();
  await expect(slots(page).locator('.slot')).toHaveCount(2);
}

/** Waits until clicks arrive again: for a moment after a drop dnd-kit lets none through, to spare the grip the drop's own. */
async function clicksArrive(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    let arrived = false;
    const seen = () => (arrived = true);
    document.body.addEventListener('click', seen, { once: true });
    document.body.dispatchEvent(new MouseEvent('click'));
    document.body.removeEventListener('click', seen);
    return arrived;
  });
}

test('an edition is composed, reordered by drag and by keyboard, cropped, and there after a restart', async ({
  home,
}) => {
  const first = await launch(home);
  const { page } = first;
  await compose(page);
  const before = await titles(page);

  // By mouse: the second onto the first.
  const grip = page.getByRole('button', { name: `拖动「${before[1]}」` });
  const from = await grip.boundingBox();
  const to = await page.locator('.slot').first().boundingBox();
  if (!from || !to) throw new Error('a place has no box');
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, from.y - 20, { steps: 4 });
  await page.mouse.move(to.x + 30, to.y + to.height / 2, { steps: 8 });
  await page.mouse.up();
  await expect.poll(() => titles(page)).toEqual([before[1], before[0]]);
  await clicksArrive(page);

  // By keyboard: back again; and undone.
  await page.getByRole('button', { name: `上移「${before[0]}」` }).press('Enter');
  await expect.poll(() => titles(page)).toEqual(before);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => titles(page)).toEqual([before[1], before[0]]);

  await page.getByRole('combobox', { name: '发到哪个公众号' }).click();
  await page.getByRole('option', { name: /练习号/ }).click();
  await page.getByRole('textbox', { name: '推送的名字' }).fill('周三推送');
  await page.getByRole('textbox', { name: '推送的名字' }).press('Enter');
  await expectAccessibleDayAndNight(page, 'edition');

  // The square of the head looks at the left edge.
  await page.getByRole('button', { name: `设置「${before[1]}」` }).click();
  await page.getByRole('button', { name: '裁剪封面…' }).click();
  await page.getByRole('radio', { name: '指出重点' }).click();
  await page.getByRole('slider', { name: '左右' }).fill('0');
  await expectAccessible(page, 'crop of a cover');
  await page.getByRole('button', { name: '就这样裁' }).click();
  await page.getByRole('button', { name: '好了' }).click();
  const square = page.locator('.slot img').first();
  await expect(square).toHaveCSS('left', '0px');
  await first.app.close();

  const second = await launch(home);
  await second.page.getByRole('button', { name: '推送', exact: true }).click();
  await expect(second.page.getByRole('textbox', { name: '推送的名字' })).toHaveValue('周三推送');
  expect(await titles(second.page)).toEqual([before[1], before[0]]);
  await expect(second.page.locator('.slot img').first()).toHaveCSS('left', '0px');
  await second.page.getByRole('button', { name: '更多' }).click();
  await second.page.getByRole('menuitem', { name: '删除推送' }).click();
  await expect(second.page.getByText('还没有推送')).toBeVisible();
  await second.page.getByRole('button', { name: '撤销' }).last().click();
  await expect(second.page.locator('.slot')).toHaveCount(2);
  await second.app.close();
});

test('an edition is mass sent on the practice account; the result, the log and what was sent are there', async ({
  running,
}) => {
  const { page } = running;
  await compose(page);
  await page.getByRole('combobox', { name: '发到哪个公众号' }).click();
  await page.getByRole('option', { name: /练习号/ }).click();
  await page.getByRole('button', { name: '发送这次推送…' }).click();

  const flow = page.getByRole('dialog', { name: '发送' });
  const next = flow.getByRole('button', { name: '下一步' });
  await next.press('Enter');
  await expect(flow.getByText(/不通知读者，也不占群发次数/)).toBeVisible();
  await flow.getByRole('radio', { name: /^群发/ }).click();
  await expect(flow.getByText(/还剩 \d+ 次/)).toBeVisible();
  await expectAccessibleDayAndNight(page, 'ways');
  await next.press('Enter');
  await expect(flow.getByRole('heading', { name: '发送前检查' })).toBeVisible();
  await expect(next).toBeEnabled();
  await next.press('Enter');
  await expect(flow.frameLocator('iframe[title]').locator('#body')).not.toBeEmpty();
  await next.press('Enter');
  await expect(flow.getByText('会通知读者，占一次群发')).toBeVisible();
  await expectAccessible(page, 'confirmation of a mass send');
  await flow.getByRole('button', { name: /^群发给.*不能撤销$/ }).press('Enter');

  await expect(flow.getByText('群发好了。')).toBeVisible({ timeout: 60_000 });
  await expect(flow.getByRole('region', { name: '结果' }).getByRole('listitem')).toHaveCount(2);
  await expectAccessible(page, 'result');
  await flow.getByRole('button', { name: '看每一步' }).click();
  const steps = page.getByRole('dialog', { name: '每一步的记录' });
  await expect(steps.getByText('微信答复 群发')).toBeVisible();
  await expectAccessible(page, 'every step of a delivery');
  await page.keyboard.press('Escape');
  await flow.getByRole('button', { name: '看发出的内容' }).click();
  await expect(page.getByRole('dialog', { name: '发出的内容' })).toBeVisible();
  await page.keyboard.press('Escape');
  await flow.getByRole('button', { name: '完成' }).click();
  await expect(page.getByText('发出去了')).toBeVisible();

  await page.getByRole('button', { name: '记录' }).click();
  await page.getByRole('radio', { name: '操作日志' }).click();
  await expect(page.getByText('日志完整', { exact: false })).toBeVisible();
  await expect(page.getByText('开始发送').first()).toBeVisible();
  await expectAccessible(page, 'audit log');
});
