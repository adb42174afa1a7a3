// Keystroke to paint against a bare Lexical editor with the same text, a large paste while typing
// goes on, and the memory that opening one article after the other leaves behind.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { _electron } from '@playwright/test';
import { build } from 'vite';
import { chooseFiles, launchApplication } from '../lib/application.mjs';
import { electronEnvironment, electronRuntime, machineSwitches } from '../lib/electron.mjs';
import { inRoot } from '../lib/paths.mjs';
import { makeArticle } from './gen-article.mjs';
import { percentile, plainRow, ratioRow } from './rows.mjs';

/** @typedef {import('@playwright/test').Page} Page */

const CHARACTERS = 20_000;
const ROUNDS = 4;
const KEYS = 60;
const PAUSE_MS = 70;
const ARTICLES = 30;
/** Articles opened before memory is first taken: caches fill with these. */
const WARM_UP = 10;
const WORD_BYTES = 200_000;

const bodyOf = (/** @type {Page} */ page) =>
  page.getByRole('textbox', { name: '正文', exact: true });

/** Starts to note the time from each key to the frame that shows it. @param {Page} page */
async function watchPaint(page) {
  await page.evaluate(() => {
    /** @type {number[]} */
    const paints = [];
    Object.assign(window, { paints });
    addEventListener(
      'keydown',
      () => {
        const pressed = performance.now();
        requestAnimationFrame(() => {
          // A message comes after the frame has been painted.
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => paints.push(performance.now() - pressed));
          port1.start();
          port2.postMessage(null);
        });
      },
      true,
    );
  });
}

/** @param {Page} page @returns {Promise<number[]>} the times since the last call */
const takePaints = (page) =>
  page.evaluate(() =>
    /** @type {{ paints: number[] }} */ (/** @type {unknown} */ (window)).paints.splice(0),
  );

/** @param {Page} page */
async function typeRound(page) {
  for (let i = 0; i < KEYS; i++) {
    await page.keyboard.press('a');
    await page.waitForTimeout(PAUSE_MS);
  }
  return takePaints(page);
}

/** @param {string} folder @param {string | undefined} display @param {string} markdown */
async function startBareEditor(folder, display, markdown) {
  await build({
    root: inRoot('scripts', 'bench', 'bare-editor'),
    base: './',
    logLevel: 'error',
    configFile: false,
    build: { outDir: path.join(folder, 'page'), target: 'chrome130' },
  });
  const app = await _electron.launch({
    executablePath: electronRuntime().executable,
    args: [inRoot('scripts', 'bench', 'bare'), ...machineSwitches()],
    env: /** @type {Record<string, string>} */ ({
      ...electronEnvironment(),
      ...(display && { DISPLAY: display }),
      BARE_HOME: path.join(folder, 'bare'),
      BARE_PAGE: path.join(folder, 'page', 'index.html'),
    }),
  });
  const page = await app.firstWindow();
  await page.waitForFunction(() => 'fill' in window);
  await page.evaluate(
    (text) =>
      /** @type {{ fill(text: string): void }} */ (/** @type {unknown} */ (window)).fill(text),
    markdown,
  );
  return { app, page };
}

/** @param {import('../lib/application.mjs').Running} running @param {string[]} files */
async function importFiles(running, files) {
  await chooseFiles(running, files);
  await running.page.keyboard.press('Control+KeyO');
  // The articles have pictures on the network, which the report names.
  await running.page.getByRole('dialog', { name: '导入结果' }).waitFor();
  await running.page.keyboard.press('Escape');
}

/** Opens an article out of the palette: the list shows only the rows in sight. @param {Page} page @param {string} title */
async function open(page, title) {
  await page.keyboard.press('Control+KeyK');
  await page.getByRole('combobox', { name: '命令面板' }).fill(title);
  await page.getByRole('option', { name: title }).first().click();
}

/**
 * The caret at the end of a paragraph in the middle: the same one in every editor, which may make
 * more or fewer elements of what stands before it.
 * @param {Page} page @param {string} beginning the words it begins with
 */
async function goToMiddle(page, beginning) {
  const paragraph = bodyOf(page).locator('> p').filter({ hasText: beginning }).first();
  await paragraph.scrollIntoViewIfNeeded();
  await paragraph.click();
  await page.keyboard.press('End');
}

/** A paragraph from the middle of a Markdown text without any mark in it. @param {string} markdown */
function plainParagraph(markdown) {
  const paragraphs = markdown.split('\n\n').filter((block) => /^[^\s`*[\]|>#!-]{80,}$/.test(block));
  const middle = paragraphs[Math.floor(paragraphs.length / 2)];
  if (middle === undefined) throw new Error('the article has no plain paragraph');
  return middle;
}

/** Word's HTML of about 200 KB, and how many paragraphs it makes. */
function fromWord() {
  const run = `<p class=MsoNormal style='mso-pagination:widow-orphan;color:black'><span lang=EN-US style='font-size:12.0pt;font-family:"Arial",sans-serif'>明前龙井要趁早采，过了谷雨就老了<o:p></o:p></span></p>`;
  const count = Math.ceil(WORD_BYTES / run.length);
  return { html: `<html><body>${run.repeat(count)}</body></html>`, count };
}

/**
 * Pastes HTML, and answers the milliseconds until a frame has all of its paragraphs: noted in the page,
 * since asking from outside comes half a second late.
 * @param {Page} page @param {string} html @param {number} count
 */
const pasteAndWait = (page, html, count) =>
  bodyOf(page).evaluate(
    (element, { words, paragraphs }) =>
      new Promise((/** @type {(milliseconds: number) => void} */ done) => {
        const begun = performance.now();
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/html', words);
        element.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        );
        const lines = element.getElementsByTagName('p');
        const look = () => {
          if (lines.length >= paragraphs) done(performance.now() - begun);
          else requestAnimationFrame(look);
        };
        look();
      }),
    { words: html, paragraphs: count },
  );

/** Pastes and goes on typing; answers how long until all is there, and the paints of the keys. @param {Page} page */
async function pasteWhileTyping(page) {
  await takePaints(page);
  const { html, count } = fromWord();
  // A long paste comes piece by piece, its end first: all paragraphs are waited for.
  const there = pasteAndWait(page, html, count);
  const typing = new AbortController();
  void there.finally(() => typing.abort());
  while (!typing.signal.aborted) {
    await page.keyboard.press('b');
    await page.waitForTimeout(30);
  }
  const milliseconds = await there;
  await page.waitForTimeout(500);
  return { milliseconds, paints: await takePaints(page) };
}

/** Bytes of JavaScript objects in use after a collection. @param {import('@playwright/test').CDPSession} session */
async function heapBytes(session) {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

/**
 * Opens one article after the other, the first ones again at the end; the heap after all of them
 * against the heap after the warm-up.
 * @param {import('../lib/application.mjs').Running} running
 */
async function memoryOfOpening({ app, page }) {
  const session = await app.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  let early = 0;
  for (let n = 0; n < ARTICLES; n++) {
    await open(page, `内存${String(n).padStart(2, '0')}`);
    await bodyOf(page).getByText(`第${n}篇的开头`).waitFor();
    if (n === WARM_UP - 1) early = await heapBytes(session);
  }
  return { early, late: await heapBytes(session) };
}

/**
 * @param {string | undefined} display
 * @returns {Promise<import('./rows.mjs').Row[]>}
 */
export async function measureEditing(display) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'gaotai-bench-'));
  /** @type {import('@playwright/test').ElectronApplication[]} */
  const started = [];
  try {
    const markdown = `# 长稿\n\n${makeArticle(CHARACTERS)}`;
    const beginning = plainParagraph(markdown).slice(0, 24);
    const file = path.join(folder, '长稿.md');
    await writeFile(file, markdown);
    const many = await Promise.all(
      Array.from({ length: ARTICLES }, async (_, n) => {
        const name = path.join(folder, `内存${String(n).padStart(2, '0')}.md`);
        await writeFile(
          name,
          `# ${path.basename(name, '.md')}\n\n第${n}篇的开头\n\n${makeArticle(4000)}`,
        );
        return name;
      }),
    );
    const ours = await launchApplication(path.join(folder, 'data'), { display });
    started.push(ours.app);
    await importFiles(ours, [file]);
    const bare = await startBareEditor(folder, display, markdown);
    started.push(bare.app);
    /** @type {{ ours: number[], bare: number[] }} */
    const paints = { ours: [], bare: [] };
    for (const { page } of [ours, bare]) await watchPaint(page);
    for (let round = -1; round < ROUNDS; round++) {
      for (const name of /** @type {const} */ (['bare', 'ours'])) {
        const { page } = name === 'ours' ? ours : bare;
        await page.bringToFront();
        await goToMiddle(page, beginning);
        const times = await typeRound(page);
        if (round >= 0) paints[name].push(...times);
      }
    }
    await ours.page.keyboard.press('Control+KeyN');
    await ours.page.keyboard.insertText('粘贴');
    await ours.page.keyboard.press('Enter');
    const paste = await pasteWhileTyping(ours.page);
    await importFiles(ours, many);
    const memory = await memoryOfOpening(ours);
    return [
      ratioRow(
        'keystroke-to-paint-p95',
        percentile(paints.ours, 95),
        percentile(paints.bare, 95),
        1.5,
      ),
      plainRow('paste-200-kb-of-word', paste.milliseconds, 'ms', 1000),
      plainRow('slowest-paint-while-pasting', percentile(paste.paints, 100), 'ms', 500),
      ratioRow('heap-after-30-articles', memory.late, memory.early, 1.1),
    ];
  } finally {
    // Also after a failure: an application that stays open would keep this process alive.
    for (const app of started) await app.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
