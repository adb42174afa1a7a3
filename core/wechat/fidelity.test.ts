import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../e2e/fidelity/corpus';
import { piecesOf } from '../../e2e/fidelity/pieces';
import { CLEANERS, filterArticle } from '../../sandbox/html/filter';
import { checkStructure } from '../checks/structure/check-structure';
import { loadTypesetting } from '../typesetting/load';
import { fillImages, renderDocument } from './render';
import { builtInThemes, defaultTheme } from './themes';

const address = (hash: string) => `http://mmbiz.qpic.cn/mmbiz_png/${hash}/0?wx_fmt=png`;
const corpus = await readCorpus();

/** A soak takes every theme for every article; else the themes go round, and one article has them all. */
const all = process.env['GAOTAI_SOAK_RUNS'] !== undefined;
/** An article of many formulas in every theme, on a busy machine. */
const LONGEST_MS = 300_000;
const themesFor = (name: string, index: number) =>
  all || name === 'every-block'
    ? builtInThemes
    : [builtInThemes[index % builtInThemes.length] ?? defaultTheme];

describe.each(corpus.map((article, index) => ({ ...article, index })))('$name', (article) => {
  const { name, document, index } = article;
  test(
    'passes the API, the web editor and the phone with nothing dropped, and breaks no structure rule',
    async () => {
      const typesetting = await loadTypesetting(document);
      for (const theme of themesFor(name, index)) {
        const rendered = renderDocument(document, { theme, typesetting });
        const parts = [...rendered.blocks, rendered.notes];
        expect(checkStructure(parts), `${theme.id}, Tencent's structure rules`).toEqual([]);
        const html = fillImages(rendered.html, address);
        const said = piecesOf(html);
        for (const cleaner of CLEANERS) {
          const { html: left, drops } = filterArticle(html, cleaner, () => false);
          expect(drops, `${theme.id}, ${cleaner}`).toEqual([]);
          expect(piecesOf(left), `${theme.id}, ${cleaner}`).toEqual(said);
        }
      }
    },
    LONGEST_MS,
  );
});
