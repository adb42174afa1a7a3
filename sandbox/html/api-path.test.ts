import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanForApi } from './api-path';
import { renderForReader } from './reader-path';
import { harmIn, pieces } from './testing/hostile-html';
import { parseArticle } from './tree';

const KNOWN = 'http://127.0.0.1:4000/mmbiz/abc123';
const knowsImage = (fileId: string) => fileId === 'abc123';
const clean = (html: string) => cleanForApi(html, knowsImage).html;
const read = (html: string) => renderForReader(html, knowsImage);

describe('the draft API path', () => {
  it.each([
    '<section style="color: #333;;  margin:0"><p>一 &nbsp;&ldquo;二&rdquo;</p></section>',
    "<P Style='color:red'>x<BR/>y</p>",
    '<ul><li>一<ul><li>二</li></ul></li></ul>',
    '<div class="a" data-role="b" style="display:flex;gap:8px">x</div>',
    '<section style="background-image:url(https://mmbiz.qpic.cn/a/640)">x</section>',
    '<a href="https://mp.weixin.qq.com/s/abc">x</a><a href="">y</a>',
    '<svg viewBox="0 0 1 1"><rect fill="currentColor" width="1" height="1"/></svg>',
    '<mp-common-profile data-id="x"></mp-common-profile>',
    '<p>not closed <strong>bold',
    '文字 & 1 < 2',
  ])('leaves %s byte for byte', (html) => {
    expect(clean(html)).toBe(html);
  });

  it.each([
    ['<p>a</p><script>alert(1)</script><p>b</p>', '<p>a</p><p>b</p>'],
    ['<style>p{color:red}</style><p>a</p>', '<p>a</p>'],
    ['<p id="x" class="y" onclick="z()">a</p>', '<p class="y">a</p>'],
    ['<form><input value="1"></form><video src="v.mp4"></video>x', 'x'],
    ['<iframe src="https://example.com"></iframe>x', 'x'],
    ['<p style="position:relative;top:2px;color:red;">a</p>', '<p style="color:red;">a</p>'],
    ['<p style="width:calc(100% - 2px)">a</p>', '<p style="">a</p>'],
    [
      '<p style="background:url(https://e.com/a.png);color:red">a</p>',
      '<p style="color:red">a</p>',
    ],
    [`<p>a<span style="background:url('${KNOWN}/0')">b</span></p>`, '<p>a</p>'],
    ['<a href="https://example.com">x</a>', '<a>x</a>'],
    ['<a href="#note">x</a><a href="javascript:1">y</a>', '<a>x</a><a>y</a>'],
    ['<img src="data:image/png;base64,AA" alt="x">', '<img alt="x">'],
    [
      `<img width="10" height="5" src="${KNOWN}/0">`,
      `<img height="5" data-src="${KNOWN}/640?from=appmsg">`,
    ],
    ['<img src="http://127.0.0.1:4000/mmbiz/ffff/0">', '<img>'],
    [
      '<img src="http://mmbiz.qpic.cn/mmbiz_png/x/0?wx_fmt=png">',
      '<img data-src="https://mmbiz.qpic.cn/mmbiz_png/x/640?wx_fmt=png&amp;from=appmsg">',
    ],
    [`<img data-src="${KNOWN}/640">`, `<img data-src="${KNOWN}/640">`],
    [
      `<img data-src="https://e.com/a" src="${KNOWN}/0">`,
      `<img data-src="${KNOWN}/640?from=appmsg">`,
    ],
    ['<section nodeleaf="">x</section>', '<section nodeleaf="nodeleaf">x</section>'],
    [
      '<svg><image xlink:href="https://e.com/a.png" width="1"/></svg>',
      '<svg><image width="1"/></svg>',
    ],
    ['<svg><foreignObject><p>x</p></foreignObject></svg>', '<svg></svg>'],
    ['<td background="https://e.com/a.png">x</td>', '<td>x</td>'],
  ])('makes of %s', (html, expected) => {
    expect(clean(html)).toBe(expected);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(pieces, (html) => {
        const once = clean(html);
        expect(clean(once)).toBe(once);
      }),
    );
  });
});

describe('the reader path', () => {
  it('loads pictures without script, from wherever the server is now', () => {
    expect(read(`<img data-src="${KNOWN}/640?from=appmsg">`)).toBe(
      '<img src="/mmbiz/abc123/640?from=appmsg">',
    );
    expect(read(`<p style="background:url(${KNOWN}/0)">x</p>`)).toBe(
      '<p style="background:url(/mmbiz/abc123/0)">x</p>',
    );
  });

  it('shows a div without its style, as phones do', () => {
    expect(read('<div style="color:red"><p style="color:red">x</p></div>')).toBe(
      '<div><p style="color:red">x</p></div>',
    );
  });

  it('never yields anything that runs', () => {
    fc.assert(
      fc.property(pieces, (html) => {
        expect(harmIn(parseArticle(read(clean(html))))).toEqual([]);
      }),
    );
  });
});
