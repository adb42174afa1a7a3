import { fillImages, renderDocument } from '../core/wechat/render';
import { loadTypesetting } from '../core/typesetting/load';
import { ARTICLE_PAGE } from '../renderer/features/preview/article-page';
import { filterArticle } from '../sandbox/html/filter';
import { ARTICLE_STYLE } from '../sandbox/pages/article-style';
import { expect, ownDisplay, test } from './app';
import { readPrintings, SOAK } from './fidelity/sample';
import { differingShare, openScreen, startScreens } from './fidelity/screens';

const WIDTH = 375;
/** At most this share of the pixels may differ. */
const MOST = 0.001;

// The fonts of a phone are not on every machine: both pages fall back to the same ones.
const FONTS = /font-family:[^;}]+/.exec(ARTICLE_PAGE)?.[0] ?? '';
// WeChat draws its cards itself, from data of its own: both pages show the preview's stand-ins.
const CARDS = ARTICLE_PAGE.split('\n')
  .filter((rule) => rule.includes('mp-common-'))
  .join('')
  .replaceAll('#body', '#js_content');
const READER_PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>${ARTICLE_STYLE}${CARDS}body{${FONTS}}::-webkit-scrollbar{width:0}</style><body><div class="rich_media_area_primary"><div class="rich_media_content" id="js_content"></div></div></body></html>`;
const PATHS = ['sent', 'opened and saved'] as const;
const known = () => false;
const address = (hash: string) => `https://mmbiz.qpic.cn/mmbiz_png/${hash}/640?from=appmsg`;

test('the preview looks like what WeChat leaves of an article, pixel by pixel', async ({
  home,
}) => {
  test.setTimeout(SOAK ? 60 * 60_000 : 180_000);
  const all = await readPrintings();
  const app = await startScreens(home, await ownDisplay());
  try {
    const open = (html: string, selector: string) =>
      openScreen(app, { html, selector, width: WIDTH });
    const preview = await open(ARTICLE_PAGE, '#body');
    const readers = {
      sent: await open(READER_PAGE, '#js_content'),
      'opened and saved': await open(READER_PAGE, '#js_content'),
    };
    const different: string[] = [];
    let most = 0;
    for (const { article, theme } of all) {
      const typesetting = await loadTypesetting(article.document);
      const html = fillImages(
        renderDocument(article.document, { theme, typesetting }).html,
        address,
      );
      const stored = { sent: html, 'opened and saved': filterArticle(html, 'editor', known).html };
      const [previewed, ...read] = await Promise.all([
        preview.paint(html),
        ...PATHS.map((path) =>
          readers[path].paint(filterArticle(stored[path], 'phone', known).html),
        ),
      ]);
      for (const [index, path] of PATHS.entries()) {
        const share = differingShare(previewed, read[index]);
        most = Math.max(most, share);
        if (share > MOST) different.push(`${article.name}, ${theme.id}, ${path}: ${share}`);
      }
    }
    // The comparison sees what it should: one word of another colour.
    const [one, other] = await Promise.all([
      preview.paint('<p>茶</p>'),
      readers.sent.paint('<p style="color:red">茶</p>'),
    ]);
    expect(differingShare(one, other)).toBeGreaterThan(MOST);
    console.log(
      `${all.length} articles in a theme, by ${PATHS.length} ways each: ${different.length} differ; at most ${(most * 100).toFixed(3)} % of pixels`,
    );
    expect(different).toEqual([]);
  } finally {
    await app.close();
  }
});
