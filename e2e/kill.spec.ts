import type { Page } from '@playwright/test';
import { body, expect, killHard, launch, test, type Running } from './app';

const REPETITIONS = Number(process.env['GAOTAI_KILL_REPETITIONS'] ?? 50);
/** Characters that cannot be mistaken for one another, typed in this order. */
const SEQUENCE = Array.from({ length: 2000 }, (_, i) => String.fromCodePoint(0x4e00 + i));

/** Makes a new article and puts the caret into its body. */
async function newArticle(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+KeyN');
  const field = page.getByRole('textbox', { name: '标题', exact: true });
  await expect(field).toBeFocused();
  await page.keyboard.insertText(title);
  await page.keyboard.press('Enter');
  await expect(body(page)).toBeFocused();
}

/** Keeps the text that was on the paper when everything on it had been acknowledged as durable. */
async function followAcknowledged(page: Page): Promise<() => string> {
  let acknowledged = '';
  await page.exposeFunction('tellAcknowledged', (text: string) => {
    acknowledged = text;
  });
  await page.evaluate(() => {
    const tell: unknown = Reflect.get(window, 'tellAcknowledged');
    if (typeof tell !== 'function') throw new Error('not exposed');
    new PerformanceObserver((list) => {
      for (const mark of list.getEntries())
        if (mark.name === 'gaotai:durable' && mark instanceof PerformanceMark)
          if (mark.detail?.pending === 0)
            tell(document.querySelector('[contenteditable="true"]')?.textContent ?? '');
    }).observe({ type: 'mark' });
  });
  return () => acknowledged;
}

async function reopen(home: string, title: string): Promise<Running> {
  const running = await launch(home);
  await running.page.getByRole('listitem').getByRole('button', { name: title }).first().click();
  await expect(running.page.getByRole('textbox', { name: '标题', exact: true })).toHaveText(title);
  return running;
}

test('a killed application loses at most the last 200 ms of typing', async ({ home }) => {
  const running = await launch(home);
  await newArticle(running.page, '断电之前');
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
  const text = (await body(again.page).textContent()) ?? '';
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
  for (let round = 0; round < REPETITIONS; round++) {
    const acknowledged = await followAcknowledged(running.page);
    await body(running.page).press('Control+End');
    for (const character of SEQUENCE.slice(round * 8, round * 8 + 8))
      await running.page.keyboard.insertText(character);
    await expect.poll(acknowledged).toContain(SEQUENCE[round * 8 + 3]);
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
