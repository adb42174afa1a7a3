// Pictures of what publishers work with.
import { openArticle } from './writing.mjs';

/** @typedef {import('./camera.mjs').Stage} Stage */
/** @typedef {import('../lib/application.mjs').Running['page']} Page */

const FIRST = '雨水之后，进山喝一杯新茶';
const SECOND = '一篇稿子的一天：从落笔到发出';

/** @param {Page} page */
const flowOf = (page) => page.getByRole('dialog', { name: '发送' });
/** @param {Page} page */
const nextIn = (page) => flowOf(page).getByRole('button', { name: '下一步' });

/** @param {Stage} stage */
export async function publishingViews(stage) {
  await emptyViews(stage);
  await editionViews(stage);
  await sendViews(stage);
  await scheduleViews(stage);
  await historyViews(stage);
  await settingsViews(stage);
  await missedViews(stage);
}

/** @param {Stage} stage */
async function emptyViews({ running: { page }, shoot }) {
  await page.keyboard.press('Control+Digit2');
  await shoot('editions-empty');
  await page.keyboard.press('Control+Digit3');
  await shoot('history-empty');
}

/** @param {Stage} stage */
async function editionViews({ running: { page }, shoot }) {
  await page.keyboard.press('Control+Digit2');
  await page.getByRole('main').getByRole('button', { name: '新建推送' }).last().click();
  for (const title of [FIRST, SECOND])
    await page.getByRole('button', { name: `放入「${title}」` }).click();
  await shoot('edition-no-account');
  await page.getByRole('combobox', { name: '发到哪个公众号' }).click();
  await page.getByRole('option', { name: /练习号/ }).click();
  await shoot('edition');
  await page.getByRole('button', { name: `设置「${FIRST}」` }).click();
  await shoot('edition-article');
  await page.keyboard.press('Escape');
}

/** @param {Stage} stage */
async function sendViews({ running: { page }, shoot }) {
  const flow = flowOf(page);
  await page.getByRole('button', { name: '发送这次推送…' }).click();
  await nextIn(page).waitFor();
  await shoot('send-1-content');
  await nextIn(page).click();
  await shoot('send-2-account');
  await flow.getByRole('radio', { name: /^存到微信草稿箱/ }).click();
  await shoot('send-2-draft');
  await flow.getByRole('radio', { name: /^群发/ }).click();
  await flow.getByText(/还剩 \d+ 次/).waitFor();
  await flow.getByRole('radio', { name: '一个标签' }).click();
  await flow.getByRole('switch', { name: '定时发送' }).click();
  await shoot('send-2-mass');
  await flow.getByRole('switch', { name: '定时发送' }).click();
  await nextIn(page).click();
  await flow.getByRole('heading', { name: '发送前检查' }).waitFor();
  await flow.getByText('正在检查').waitFor({ state: 'detached' });
  await shoot('send-3-check');
  await nextIn(page).click();
  await flow.frameLocator('iframe[title]').locator('#body p').first().waitFor();
  await shoot('send-4-preview');
  await nextIn(page).click();
  await shoot('send-5-confirm');
  await flow.getByRole('button', { name: /^群发给/ }).click();
  await flow.getByText('群发好了。').waitFor();
  await shoot('send-6-result');
  await flow.getByRole('button', { name: '看发出的内容' }).click();
  await shoot('send-6-version');
  await page.keyboard.press('Escape');
  await flow.getByRole('button', { name: '看每一步' }).click();
  await page.getByRole('dialog', { name: '每一步的记录' }).getByText('结束').first().waitFor();
  await shoot('send-6-steps');
  await page.keyboard.press('Escape');
  await flow.getByRole('button', { name: '全部撤下…' }).click();
  await shoot('send-6-withdraw');
  await page.keyboard.press('Escape');
  await flow.getByRole('button', { name: '完成' }).click();
}

/** @param {Stage} stage */
async function scheduleViews({ running: { page }, shoot }) {
  await openArticle(page, FIRST);
  await page.getByRole('button', { name: '发送', exact: true }).click();
  await nextIn(page).click();
  await flowOf(page)
    .getByRole('radio', { name: /^发布/ })
    .click();
  await flowOf(page).getByRole('switch', { name: '定时发送' }).click();
  await flowOf(page).getByRole('button', { name: '明早 8:00' }).click();
  for (let step = 0; step < 3; step += 1) await nextIn(page).click();
  await shoot('send-5-later');
  await flowOf(page)
    .getByRole('button', { name: /^定好时间/ })
    .click();
  await flowOf(page)
    .getByText(/的定时发送$/)
    .waitFor();
  await shoot('send-6-held');
  await flowOf(page).getByRole('button', { name: '关闭' }).last().click();
  await page.keyboard.press('Control+Digit3');
  await shoot('schedule');
  await page.getByRole('button', { name: '改时间' }).click();
  await shoot('schedule-move');
  await page.keyboard.press('Escape');
}

/** @param {Stage} stage */
async function historyViews({ running: { page }, shoot }) {
  await shoot('history');
  await page.getByRole('radio', { name: '操作日志' }).click();
  await page.getByText('日志完整', { exact: false }).waitFor();
  await shoot('audit');
}

/** @param {Stage} stage */
async function settingsViews({ running: { page }, shoot }) {
  await page.keyboard.press('Control+Comma');
  await page.getByRole('heading', { name: '设置', exact: true }).waitFor();
  await page.getByRole('button', { name: '测试连接' }).first().click();
  await page.getByText('可以发布', { exact: true }).waitFor();
  await shoot('settings');
  for (const [name, heading] of [
    ['settings-schedule', '定时发送'],
    ['settings-team', '团队'],
    ['settings-data', '数据'],
  ]) {
    await page
      .getByRole('heading', { name: heading ?? '', exact: true })
      .evaluate((element) => element.scrollIntoView());
    await shoot(name ?? '');
  }
  await page.getByRole('button', { name: '添加公众号' }).click();
  await page.getByRole('button', { name: '添加并测试' }).click();
  await shoot('account-form');
  await page.keyboard.press('Escape');
}

/** Last, for it moves the clock of the main process. @param {Stage} stage */
async function missedViews({ running: { app, page }, shoot }) {
  await page.keyboard.press('Control+Digit3');
  await app.evaluate(({ powerMonitor }) => {
    const now = Date.now;
    Date.now = () => now() + 3 * 24 * 3_600_000;
    powerMonitor.emit('resume');
  });
  await page.getByText('没有按时发往', { exact: false }).waitFor();
  await shoot('schedule-missed');
  await page.getByRole('button', { name: '不发了' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '取消定时' }).click();
}
