import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { body, chooseFiles, expect, killHard, launch, newArticle, type Running, test } from './app';

const REPETITIONS = Number(process.env['GAOTAI_KILL_REPETITIONS'] ?? 50);
/** More than a kill takes on a machine that is slow to tell what is durable. */
const CHARACTERS_A_KILL = 60;
/** Characters that cannot be mistaken for one another, typed in this order. */
const SEQUENCE = Array.from({ length: 2000 + REPETITIONS * CHARACTERS_A_KILL }, (_, i) =>
  String.fromCodePoint(0x4e00 + i),
);

/**
 * Keeps the text of which main has said that it is durable. What the paper holds when the page hears
 * of an acknowledgement may already be more than was acknowledged; it is certain with the next one.
 */
async function followAcknowledged(page: Page): Promise<() => string> {
  let acknowledged = '';
  await page.exposeFunction('tellAcknowledged', (text: string) => {
    acknowledged = text;
  });
  await page.evaluate(() => {
    const tell: unknown = Reflect.get(window, 'tellAcknowledged');
    if (typeof tell !== 'function') throw new Error('not exposed');
    let seen: string | null = null;
    new PerformanceObserver((list) => {
      for (const mark of list.getEntries()) {
        if (mark.name !== 'gaotai:durable' || !(mark instanceof PerformanceMark)) continue;
        if (mark.detail?.pending !== 0) continue;
        if (seen !== null) tell(seen);
        seen = document.querySelector('[contenteditable="true"]')?.textContent ?? '';
      }
    }).observe({ type: 'mark' });
  });
  return () => acknowledged;
}

async function reopen(home: string, title: string): Promise<Running> {
  const running = await launch(home);
  await running.page.getByRole('listitem').getByRole('button', { name: title }).first().click();
  await expect(running.page.getByRole('textbox', { name: '标题', exact: true })).toHaveText(title);
  await expect(body(running.page)).not.toBeEmpty();
  return running;
}

const SECTIONS = ['先学会不改', '二十三扇天窗', '一群不肯走的人'];
const PICTURES = ['exif-orientation-6.jpg', 'lossy.webp', 'animated-loop-3.gif'];

/** Writes three sections, each with a heading, a sentence and a picture; the caret ends below. */
async function writeSections(running: Running): Promise<void> {
  const { page } = running;
  for (const [index, heading] of SECTIONS.entries()) {
    await page.keyboard.type('## ');
    await page.keyboard.insertText(heading);
    await page.keyboard.press('Enter');
    await page.keyboard.insertText(`这是第 ${index + 1} 节，写的是一座老厂房。`);
    const picture = join(import.meta.dirname, 'fixtures/story', PICTURES[index] ?? '');
    await chooseFiles(running, [picture]);
    // The list that a slash opens: the bar may have no room for the button.
    await page.keyboard.press('Enter');
    await page.keyboard.type('/tupian');
    await page.getByRole('option', { name: /^图片/ }).click();
    await expect(body(page).locator('figure img')).toHaveCount(index + 1);
    await body(page).press('Control+End');
    await page.keyboard.press('Enter');
  }
}

test('a killed application loses at most the last 200 ms of typing', async ({ home }) => {
  const running = await launch(home);
  await newArticle(running.page, '断电之前');
  await writeSections(running);
  const before = (await body(running.page).textContent()) ?? '';
  const typed: { character: string; atMs: number }[] = [];
  let failed: unknown;
  const typing = (async () => {
    for (const character of SEQUENCE) {
      typed.push({ character, atMs: performance.now() });
      await running.page.keyboard.insertText(character);
    }
  })().catch((error: unknown) => {
    failed = error;
  });
  await expect.poll(() => typed.length).toBeGreaterThan(200);
  const killedAtMs = performance.now();
  await killHard(running);
  await typing;
  expect(failed).toBeDefined();

  const again = await reopen(home, '断电之前');
  const paper = body(again.page);
  await expect(paper.getByRole('heading')).toHaveText(SECTIONS);
  await expect(paper.locator('figure img')).toHaveCount(3);
  const whole = (await paper.textContent()) ?? '';
  expect(whole.startsWith(before)).toBe(true);
  const text = whole.slice(before.length);
  const due = typed.filter(({ atMs }) => atMs < killedAtMs - 200);
  expect(text.startsWith(due.map(({ character }) => character).join(''))).toBe(true);
  expect(SEQUENCE.join('').startsWith(text)).toBe(true);
  await again.app.close();
});

test(`nothing that was acknowledged is lost in ${REPETITIONS} kills`, async ({ home }) => {
  test.setTimeout(60_000 + REPETITIONS * 15_000);
  let running = await launch(home);
  await newArticle(running.page, '反复断电');
  let expected = '';
  let next = 0;
  const type = () => running.page.keyboard.insertText(SEQUENCE[next++] ?? '');
  for (let round = 0; round < REPETITIONS; round++) {
    const acknowledged = await followAcknowledged(running.page);
    await body(running.page).press('Control+End');
    const first = next;
    for (let i = 0; i < 6; i++) await type();
    await expect(async () => {
      await type();
      expect(acknowledged()).toContain(SEQUENCE[first + 3]);
    }).toPass();
    await killHard(running);
    const known = acknowledged();
    running = await reopen(home, '反复断电');
    const text = (await body(running.page).textContent()) ?? '';
    expect(text.startsWith(known)).toBe(true);
    expect(known.startsWith(expected)).toBe(true);
    expected = text;
  }
  await running.app.close();
});
