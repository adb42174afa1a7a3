import { join } from 'node:path';
import { open, writeFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expectAccessibleDayAndNight, graveFindings } from './accessible';
import { body, chooseFiles, expect, launch, newArticle, type Running, test } from './app';
import { STORY } from './send-flow';

// Each view is judged twice, by day and by night.
test.describe.configure({ timeout: 180_000 });

const ESSAY = '雨水之后，进山喝一杯新茶';
const PICTURE = join(import.meta.dirname, 'fixtures/story/exif-orientation-6.jpg');
/** Every kind of block that the editor has, and some formats. */
const ALL_BLOCKS = `<h1>一级</h1><h2>二级</h2><h3>三级</h3><p><b>粗</b><i>斜</i><u>线</u><s>删</s><code>码</code><a href="https://example.com/">链接</a></p>
<blockquote>引用</blockquote><ul><li>圆点<ul><li>里层</li></ul></li></ul><ol><li>编号</li></ol><hr>
<pre>代码\n第二行</pre><table><tr><th>甲</th><th>乙</th></tr><tr><td>1</td><td>2</td></tr></table>`;

const title = (page: Page) => page.getByRole('textbox', { name: '标题', exact: true });
const list = (page: Page) => page.getByRole('region', { name: '稿件列表' });

async function openArticle(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+Digit1');
  await list(page).getByRole('button', { name }).first().click();
  await expect(title(page)).toHaveValue(name);
}

/** Makes a new article and waits until the list has it. */
async function listedArticle(page: Page, name: string): Promise<void> {
  await newArticle(page, name);
  await expect(list(page).getByRole('button', { name }).first()).toBeVisible();
}

async function pasteAllBlocks(running: Running): Promise<void> {
  const { page } = running;
  await body(page).click();
  await body(page).evaluate((element, html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, ALL_BLOCKS);
  await expect(body(page).locator('table')).toBeVisible();
  await chooseFiles(running, [PICTURE]);
  await page.getByRole('button', { name: '插入图片' }).click();
  await expect(body(page).locator('figure img')).toHaveCount(1);
}

test('the desk is accessible', async ({ running }) => {
  const { page } = running;
  await openArticle(page, ESSAY);
  await expectAccessibleDayAndNight(page, 'an article');
  await listedArticle(page, '人人可读');
  for (const tab of ['预览', '检查', '信息']) {
    await page.getByRole('tab', { name: tab }).click();
    await expectAccessibleDayAndNight(page, `${tab} of an empty article`);
  }
  await pasteAllBlocks(running);
  await page.getByRole('tab', { name: '预览' }).click();
  await expectAccessibleDayAndNight(page, 'every kind of block');
  await body(page).getByText('二级').dblclick();
  await expectAccessibleDayAndNight(page, 'the floating toolbar');
  await page.keyboard.press('Control+Shift+KeyK');
  await expect(page.getByRole('textbox', { name: '链接地址' })).toBeFocused();
  await expectAccessibleDayAndNight(page, 'the link form');
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: '信息' }).click();
  await page.getByRole('list', { name: '正文里的图片' }).getByRole('button').click();
  await expectAccessibleDayAndNight(page, 'information with a cover');
  await page.getByRole('button', { name: '排序与更多' }).click();
  await expectAccessibleDayAndNight(page, 'the menu of the list');
  await page.getByRole('menuitem', { name: '回收站' }).click();
  await expectAccessibleDayAndNight(page, 'the empty trash');
  await page.keyboard.press('Control+KeyK');
  await expect(page.getByRole('combobox', { name: '命令面板' })).toBeVisible();
  await expectAccessibleDayAndNight(page, 'the palette');
});

test('settings and the dialogs of import and vault are accessible', async ({ home }) => {
  const running = await launch(join(home, 'data'));
  const { page } = running;
  await page.keyboard.press('Control+Comma');
  await expect(page.getByRole('heading', { name: '设置', level: 1 })).toBeVisible();
  await expectAccessibleDayAndNight(page, 'settings');
  await page.getByRole('button', { name: '添加公众号' }).click();
  await page.getByRole('button', { name: '添加并测试' }).click();
  await expectAccessibleDayAndNight(page, 'the account form with errors');
  const form = page.getByRole('dialog', { name: '添加公众号' });
  await form.getByLabel('名称').fill('无人应答');
  await form.getByLabel('AppID').fill('wx0000000000000000');
  await form.getByLabel('AppSecret').fill('0123456789abcdef');
  await form.getByLabel('接口地址').fill('http://127.0.0.1:9');
  await form.getByRole('button', { name: '添加并测试' }).click();
  const vault = page.getByRole('dialog', { name: '设一个口令，锁住密钥' });
  await vault.getByLabel('口令').fill('短');
  await vault.getByRole('button', { name: '设好口令' }).click();
  await expectAccessibleDayAndNight(page, 'the vault dialog with an error');
  await vault.getByLabel('口令').fill('足够长的口令一二三');
  await vault.getByLabel('再输一次').fill('足够长的口令一二三');
  await vault.getByRole('button', { name: '设好口令' }).click();
  await expect(page.getByText('连不上接口地址')).toBeVisible();
  await page.getByRole('button', { name: '测试连接' }).first().click();
  await expect(page.getByText('可以发布', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: '马上备份' }).click();
  await expect(page.getByRole('list', { name: '备份' })).toBeVisible();
  await expectAccessibleDayAndNight(page, 'settings with test results and a backup');
  // The application may have made one of its own meanwhile.
  await page
    .getByRole('button', { name: /^恢复/ })
    .first()
    .click();
  await expectAccessibleDayAndNight(page, 'the question before a restore');
  await page.keyboard.press('Escape');

  const unreadable = join(home, '坏.md');
  const incomplete = join(home, '缺图.md');
  await writeFile(unreadable, Buffer.from([0, 1, 2, 0xff, 0xfe, 0, 0]));
  await writeFile(incomplete, '# 缺图\n\n![没有](nowhere.png)\n');
  const untidy = join(home, '网页.html');
  await writeFile(untidy, '<p style="text-align:start">采茶</p><p style="text-align:end">炒茶</p>');
  await chooseFiles(running, [unreadable, incomplete, untidy, STORY]);
  await page.keyboard.press('Control+KeyO');
  const report = page.getByRole('dialog', { name: '导入结果' });
  await report.getByText('这个网页有 1 种写法不合公众号的排版规则，共 2 处').click();
  await expect(report.getByText('这里的对齐用了 start 或 end')).toBeVisible();
  await expectAccessibleDayAndNight(page, 'the import report');
  await running.app.close();
});

test('sending is accessible at every step', async ({ running: { page } }) => {
  await page.keyboard.press('Control+Digit2');
  await expect(page.getByText('还没有推送')).toBeVisible();
  await expectAccessibleDayAndNight(page, 'no editions');
  await page.keyboard.press('Control+Digit3');
  await expect(page.getByText('还没有发送过')).toBeVisible();
  await expectAccessibleDayAndNight(page, 'no deliveries');
  await listedArticle(page, '没有封面');
  await page.getByRole('button', { name: '发送', exact: true }).click();
  const flow = page.getByRole('dialog', { name: '发送' });
  const next = flow.getByRole('button', { name: '下一步' });
  await next.click();
  await next.click();
  await expect(flow.getByText('必须改').first()).toBeVisible();
  await expectAccessibleDayAndNight(page, 'check with errors');
  await page.keyboard.press('Escape');

  await openArticle(page, ESSAY);
  await page.getByRole('button', { name: '发送', exact: true }).click();
  for (const step of ['内容', '账号', '检查', '手机预览']) {
    await expect(next).toBeEnabled();
    await expectAccessibleDayAndNight(page, `send: ${step}`);
    await next.click();
  }
  await expectAccessibleDayAndNight(page, 'send: confirm');
  await flow.getByRole('button', { name: /^发布到/ }).click();
  await expect(page.getByText('发布好了。')).toBeVisible({ timeout: 60_000 });
  await expectAccessibleDayAndNight(page, 'send: published');
  await flow.getByRole('button', { name: '完成' }).click();
  await page.keyboard.press('Control+Digit3');
  await expect(page.getByRole('button', { name: ESSAY }).first()).toBeVisible();
  await expectAccessibleDayAndNight(page, 'deliveries');
});

test('the recovery screen is accessible', async ({ home }) => {
  const first = await launch(home);
  await first.page.keyboard.press('Control+Comma');
  await first.page.getByRole('button', { name: '马上备份' }).click();
  await expect(first.page.getByRole('list', { name: '备份' })).toBeVisible();
  await first.app.close();
  const database = await open(join(home, 'gaotai.sqlite'), 'r+');
  await database.write(Buffer.alloc(4096, 0xa5), 0, 4096, 0);
  await database.close();
  const { app, page } = await launch(home);
  await expect(page.getByRole('heading', { name: '数据库没有通过检查' })).toBeVisible();
  await expectAccessibleDayAndNight(page, 'recovery');
  await app.close();
});

/** Goes on with the Tab key until this has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const focused = () => target.evaluate((element) => element === document.activeElement);
  for (let stops = 0; stops < 80; stops += 1) {
    await page.keyboard.press('Tab');
    if (await focused()) return;
  }
  throw new Error(`the Tab key does not lead to ${target}`);
}

test('an article is written and sent without the mouse', async ({ running }) => {
  const { page } = running;
  await newArticle(page, '全凭键盘');
  await page.keyboard.type('## 第一节\n正文写到这里，插一张图。\n');
  await chooseFiles(running, [PICTURE]);
  await page.keyboard.press('Control+Shift+KeyI');
  await expect(body(page).locator('figure img')).toHaveCount(1);

  await tabTo(page, page.getByRole('tab', { name: '预览' }));
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('tab', { name: '信息' })).toHaveAttribute('aria-selected', 'true');
  const picture = page.getByRole('list', { name: '正文里的图片' }).getByRole('button');
  await tabTo(page, picture);
  await page.keyboard.press('Space');
  await expect(page.getByRole('img', { name: /头条 2\.35/ })).toBeVisible();

  await page.keyboard.press('Control+Shift+Enter');
  const flow = page.getByRole('dialog', { name: '发送' });
  const next = flow.getByRole('button', { name: '下一步' });
  for (const heading of ['发这一篇', '发到哪里', '发送前检查']) {
    await expect(flow.getByRole('heading', { name: heading })).toBeVisible();
    await expect(next).toBeEnabled();
    await tabTo(page, next);
    await page.keyboard.press('Enter');
  }
  await tabTo(page, next);
  await page.keyboard.press('Enter');
  await tabTo(page, flow.getByRole('button', { name: /^发布到/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('发布好了。')).toBeVisible({ timeout: 60_000 });
  await tabTo(page, flow.getByRole('button', { name: '完成' }));
  await page.keyboard.press('Enter');
  await expect(flow).toBeHidden();
  await page.keyboard.press('Control+Digit3');
  await expect(page.getByRole('button', { name: '全凭键盘' })).toBeVisible();
});

test('the check of accessibility finds what is planted', async ({ running: { page } }) => {
  await page.evaluate(() => {
    const field = document.createElement('input');
    const words = document.createElement('p');
    words.textContent = '看不清的字';
    words.style.cssText = 'color: #eee; background: #fff';
    document.querySelector('.desk')?.append(field, words);
  });
  const found = await graveFindings(page);
  expect(found.map((finding) => finding.split(':')[0])).toEqual(
    expect.arrayContaining(['color-contrast', 'label']),
  );
});
