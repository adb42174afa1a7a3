import { fillImages, renderDocument } from '../core/wechat/render';
import { loadTypesetting } from '../core/typesetting/load';
import { builtInThemes } from '../core/wechat/themes';
import { ARTICLE_PAGE } from '../renderer/features/preview/article-page';
import { filterArticle } from '../sandbox/html/filter';
import { ARTICLE_STYLE } from '../sandbox/pages/article-style';
import { expect, ownDisplay, test } from './app';
import { readCorpus } from './fidelity/corpus';
import { differingShare, openScreen, startScreens } from './fidelity/screens';

const WIDTH = 375;
/** At most this share of the pixels may differ. */
const MOST = 0.001;
/** A soak takes every article in every theme; else a few articles, each in one theme of its turn. */
const all = process.env['GAOTAI_SOAK_RUNS'] !== undefined;
const FEW =
  /^(?:every-block|story\.md|mdnice-story\.md|wechat-policy-lists\.html|rich-cells\.docx)$/;

// The fonts of a phone are not on every machine: both pages fall back to the same ones.
const FONTS = /font-family:[^;}]+/.exec(ARTICLE_PAGE)?.[0] ?? '';
// WeChat draws its cards itself, from data of its own: both pages show the preview's stand-ins.
const CARDS = ARTICLE_PAGE.split('\n')
  .filter((rule) => rule.includes('mp-common-'))
  .join('')
  .replaceAll('#body', '#js_content');
const READER_PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>${ARTICLE_STYLE}${CARDS}body{${FONTS}}::-webkit-scrollbar{width:0}</style><body><div class="rich_media_area_primary"><div class="rich_media_content" id="js_content"></div></div></body></html>`;
const address = (hash: string) => `https://mmbiz.qpic.cn/mmbiz_png/${hash}/640?from=appmsg`;

test('the preview looks like what WeChat leaves of an article, pixel by pixel', async ({
  home,
}) => {
  test.setTimeout(all ? 60 * 60_000 : 180_000);
  const corpus = await readCorpus();
  const app = await startScreens(home, await ownDisplay());
  try {
    const preview = await openScreen(app, { html: ARTICLE_PAGE, selector: '#body', width: WIDTH });
    const reader = await openScreen(app, {
      html: READER_PAGE,
      selector: '#js_content',
      width: WIDTH,
    });
    const different: string[] = [];
    const articles = corpus.filter(({ name }) => all || FEW.test(name));
    for (const [index, { name, document }] of articles.entries()) {
      const typesetting = await loadTypesetting(document);
      const themes = all ? builtInThemes : builtInThemes.slice(index * 2, index * 2 + 1);
      for (const theme of themes) {
        const html = fillImages(renderDocument(document, { theme, typesetting }).html, address);
        const place = await preview.show(html);
        const previewed = await preview.paint(place);
        const saved = filterArticle(html, 'editor', () => false).html;
        for (const [path, stored] of Object.entries({ sent: html, 'opened and saved': saved })) {
          const read = await reader.show(filterArticle(stored, 'phone', () => false).html);
          const share =
            Math.abs(read.height - place.height) > 0.5 || read.width !== place.width
              ? 1
              : differingShare(previewed, await reader.paint(read));
          if (share > MOST) different.push(`${name}, ${theme.id}, ${path}: ${share}`);
        }
      }
    }
    expect(different).toEqual([]);
  } finally {
    await app.close();
  }
});
