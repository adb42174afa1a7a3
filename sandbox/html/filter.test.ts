import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Drop } from './drops';
import { CLEANERS, filterArticle, type Cleaner } from './filter';
import { pieces, harmIn } from './testing/hostile-html';
import { parseArticle } from './tree';

const IMAGE = 'https://mmbiz.qpic.cn/a/640?from=appmsg';
const filter = (cleaner: Cleaner, html: string) => filterArticle(html, cleaner, () => false);
const dropsOf = (cleaner: Cleaner, html: string) =>
  filter(cleaner, html).drops.map(({ code, detail }: Drop) => `${code}: ${detail}`);

describe('the web editor', () => {
  it.each([
    [
      '<p>字</p><p><strong>粗</strong>尾</p>',
      '<p><span leaf="">字</span></p><p><strong><span leaf="">粗</span></strong><span leaf="">尾</span></p>',
    ],
    ['<p>字</p><p><br></p>', '<p><span leaf="">字</span></p><p><span leaf=""><br></span></p>'],
    [
      `<p>字</p><section><img data-src="${IMAGE}"></section>`,
      `<p><span leaf="">字</span></p><section nodeleaf="nodeleaf"><img data-src="${IMAGE}"></section>`,
    ],
    [
      `<p>字</p><img data-src="${IMAGE}">`,
      `<p><span leaf="">字</span></p><section nodeleaf="nodeleaf"><img data-src="${IMAGE}"></section>`,
    ],
    [
      `<p>字<img data-src="${IMAGE}"></p><p>尾</p>`,
      `<p><span leaf="">字</span><img data-src="${IMAGE}"></p><p><span leaf="">尾</span></p>`,
    ],
  ])('wraps the leaves of %s', (html, expected) => {
    expect(filter('editor', html)).toEqual({ html: expected, drops: [] });
  });

  it.each([
    ['<p class="a" dir="ltr">x</p><p>y</p>', ['attribute: p class', 'attribute: p dir']],
    [
      '<p data-tool="x" aria-label="y">x</p><p>y</p>',
      ['attribute: p data-tool', 'attribute: p aria-label'],
    ],
    ['<figure><p>x</p></figure><p>y</p>', ['element: figure']],
    ['<p><kbd>x</kbd></p><p>y</p>', ['element: kbd']],
    ['<p><math><mi>x</mi></math></p><p>y</p>', ['element: mi', 'element: math']],
    ['<p></p><p>y</p>', ['element: p without content']],
    [
      '<ul style="margin:0"><li style="color:red">x</li></ul><p>y</p>',
      ['style: color:red', 'style: margin:0'],
    ],
    ['<ul><li>1<ul><li>2<ul><li>3</li></ul></li></ul></li></ul><p>y</p>', ['list: a third level']],
    ['<ul><li>1</li><ul><li>2</li></ul></ul><p>y</p>', ['list: ul in a list']],
    ['<section><p>x</p>\n<p>y</p></section><p>z</p>', ['blank-line: section']],
    ['<ul><li>x</li>\n<li>y</li></ul><p>z</p>', ['blank-line: ul']],
    ['<pre>a\n  b</pre><p>y</p>', ['space: pre']],
    ['<p style="white-space:pre-wrap">x</p><p>y</p>', ['style: white-space:pre-wrap']],
    [
      '<p style="color:var(--a);display:grid">x</p><p>y</p>',
      ['style: color:var(--a)', 'style: display:grid'],
    ],
    ['<p style="animation:a 1s">x</p><p>y</p>', ['style: animation:a 1s']],
    [
      '<table><tbody><tr style="background:#eee"><td>x</td></tr></tbody></table><p>y</p>',
      ['style: background:#eee'],
    ],
    [
      '<section style="padding:8px;background:#eee;margin:0"><p>x</p></section>',
      ['style: padding:8px', 'style: background:#eee'],
    ],
    ['<section style="color:red"><p>x</p></section><p>y</p>', ['inherited: p color']],
    [
      '<section style="font-size:15px"><table><tbody><tr><td style="line-height:1">x</td></tr></tbody></table></section><p>y</p>',
      ['inherited: td font-size'],
    ],
    [
      '<p><svg class="a" role="img"><use href="#b"></use><path fill="url(#c)" d="M0 0"></path></svg></p><p>y</p>',
      ['attribute: svg class', 'attribute: svg role', 'element: use', 'attribute: path fill'],
    ],
    [
      '<p><svg><rect><animate attributeName="r" begin="click"></animate></rect></svg></p><p>y</p>',
      ['element: animate'],
    ],
    [`${'<section>'.repeat(12)}x${'</section>'.repeat(12)}<p>y</p>`, ['element: 12 × section']],
    [
      `<section>${'<span></span>'.repeat(16)}${'<b>x</b>'.repeat(6)}</section><p>y</p>`,
      Array.from({ length: 16 }, () => 'element: span without content'),
    ],
  ])('drops of %s', (html, expected) => {
    expect(dropsOf('editor', html)).toEqual(expected);
  });

  it.each([
    '<section class="mp_profile_iframe_wrp" nodeleaf="nodeleaf"><mp-common-profile class="a" data-id="b"></mp-common-profile></section><p><span leaf="">x</span></p>',
    '<p><a data-miniprogram-appid="a" href=""><span leaf="">x</span></a></p><p><span leaf="">y</span></p>',
    '<p><svg viewBox="0 0 1 1" style="width:1em"><path fill="currentColor" d="M0 0"></path></svg></p><p><span leaf="">y</span></p>',
  ])('leaves %s alone', (html) => {
    expect(filter('editor', html)).toEqual({ html, drops: [] });
  });

  it('keeps the words of what it takes apart', () => {
    const { html } = filter(
      'editor',
      '<ul><li>一<ul><li>二<ol><li>三</li></ol></li></ul></li></ul>',
    );
    expect(html.replace(/<[^>]*>/g, '')).toBe('一二三');
  });
});

describe('the phone', () => {
  it.each([
    ['<div style="color:red">x</div>', ['style: color:red']],
    [
      '<p style="float:left;filter:blur(1px)">x</p>',
      ['style: float:left', 'style: filter:blur(1px)'],
    ],
    ['<p style="position:relative">x</p>', ['style: position:relative']],
    ['<p style="font-family:PingFang SC">x</p>', ['style: font-family:PingFang SC']],
    ['<p style="font-family:Georgia">x</p>', []],
    ['<p style="max-width:300px">x</p>', ['style: max-width:300px']],
    ['<p style="max-width:100%;box-sizing:border-box">x</p>', []],
    [`<img style="height:80px" data-src="${IMAGE}">`, ['style: height:80px']],
    [`<section nodeleaf="nodeleaf"><img data-src="${IMAGE}"><p>x</p></section>`, ['element: p']],
    ['<p style="color:var(--a)">x</p>', ['style: color:var(--a)']],
  ])('drops of %s', (html, expected) => {
    expect(dropsOf('phone', html)).toEqual(expected);
  });
});

describe.each(CLEANERS)('the cleaner %s', (cleaner) => {
  test('never throws, comes to rest, and yields nothing that runs', () => {
    fc.assert(
      fc.property(pieces, (html) => {
        const once = filter(cleaner, html).html;
        expect(harmIn(parseArticle(once))).toEqual([]);
        // Links within links that a table holds apart are told apart only when they are read anew.
        const twice = filter(cleaner, once).html;
        expect(filter(cleaner, twice).html).toBe(twice);
      }),
      { numRuns: 300 },
    );
  });
});
