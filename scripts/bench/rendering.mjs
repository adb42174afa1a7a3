// The 20,000-character article as WeChat HTML, against @wenyan-md/core on the same Markdown.
import { pathToFileURL } from 'node:url';
import { bundleForNode } from '../lib/node-bundle.mjs';
import { makeArticle } from './gen-article.mjs';
import { median, plainRow, ratioRow } from './rows.mjs';

const CHARACTERS = 20_000;
const ROUNDS = 15;
const WARM_UP = 3;

/** Both do these in their HTML; a figure of one that left something out would be worth nothing. */
const DONE = {
  'inline styles': /<p[^>]* style="/,
  'highlighted code': /<span[^>]*style="[^"]*color:[^"]*">(?:export|async)/,
  'notes for links': /\[1\]/,
  pictures: /<img /,
  tables: /<table/,
};

/** @param {string} name @param {string} html */
function demand(name, html) {
  for (const [what, pattern] of Object.entries(DONE)) {
    if (!pattern.test(html)) throw new Error(`${name} did not write ${what}`);
  }
}

/** @param {() => string | Promise<string>} render */
async function timed(render) {
  const begun = performance.now();
  const html = await render();
  return { html, milliseconds: performance.now() - begun };
}

/** @returns {Promise<import('./rows.mjs').Row[]>} */
export async function measureRendering() {
  const file = await bundleForNode({
    name: 'bench-rendering',
    entry: 'core/wechat/render-markdown.ts',
    sources: ['core'],
  });
  const ours = await import(pathToFileURL(file).href);
  const wenyan = await import('@wenyan-md/core/wrapper');
  const markdown = makeArticle(CHARACTERS);
  const theirs = () =>
    wenyan.renderStyledContent(markdown, {
      themeId: 'default',
      hlThemeId: 'solarized-light',
      isMacStyle: false,
      isAddFootnote: true,
    });
  const times = {
    /** @type {number[]} */ render: [],
    /** @type {number[]} */ whole: [],
    /** @type {number[]} */ wenyan: [],
  };
  let length = 0;
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    // A document of its own for each round: nothing that was rendered before is known again.
    const reading = await timed(() => ours.prepareMarkdown(markdown));
    const rendering = await timed(() => ours.renderPrepared(reading.html));
    const other = await timed(theirs);
    if (round < 0) {
      demand('Gaotai', rendering.html);
      demand('wenyan', other.html);
      continue;
    }
    length = [...rendering.html].length;
    times.render.push(rendering.milliseconds);
    times.whole.push(reading.milliseconds + rendering.milliseconds);
    times.wenyan.push(other.milliseconds);
  }
  const against = median(times.wenyan);
  return [
    ratioRow('render-20k-against-wenyan', median(times.render), against, 0.2),
    ratioRow('read-and-render-20k-against-wenyan', median(times.whole), against, 1),
    plainRow('render-20k-characters', length, 'characters', 60_000),
  ];
}
