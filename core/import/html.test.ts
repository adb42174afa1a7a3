import { describe, expect, test } from 'vitest';
import { documentWith, paragraph, table, text } from '../document/build';
import { blockLines } from '../document/text';
import { renderDocument } from '../wechat/render';
import { importHtml } from './html';
import { finishImport } from './imported';
import { plainTypesetting } from '../typesetting/load';

const read = (html: string) => finishImport(importHtml(html), () => null).document;
const shape = (html: string) =>
  read(html).root.children.map((block) => [block.type, ...blockLines(block)]);

describe('structure', () => {
  test('columns of an article that was made here keep their widths', () => {
    const cell = (words: string, colSpan = 1) => ({
      headerState: 0,
      colSpan,
      rowSpan: 1,
      children: [paragraph([text(words)])],
    });
    const sized = { ...table([[cell('一'), cell('二')], [cell('三', 2)]]), colWidths: [300, 100] };
    const { html } = renderDocument(documentWith([sized]), { typesetting: plainTypesetting });
    expect(read(html).root.children).toMatchObject([{ type: 'table', colWidths: [75, 25] }]);
    expect(read('<table><tr><td style="width:75%">一<td>二</table>').root.children).toEqual([
      expect.not.objectContaining({ colWidths: expect.anything() }),
    ]);
  });

  test.each([
    [
      '<div>一<div>二</div>三</div>',
      [
        ['paragraph', '一'],
        ['paragraph', '二'],
        ['paragraph', '三'],
      ],
    ],
    ['<p> 一 <b> 二 </b> 三 </p>', [['paragraph', '一 二 三']]],
    [
      '<h1>一<p>二</p></h1>',
      [
        ['heading', '一'],
        ['heading', '二'],
      ],
    ],
    [
      '<ul>散<li>一</li><ul><li>二</li></ul></ul>',
      [
        ['paragraph', '散'],
        ['list', '一', '二'],
      ],
    ],
    [
      '<dl><dt>词</dt><dd>义</dd></dl>',
      [
        ['paragraph', '词'],
        ['paragraph', '义'],
      ],
    ],
    [
      '<table><caption>题</caption><tr><td>一<td>二<tr><td>三</table>',
      [
        ['paragraph', '题'],
        ['table', '一', '二', '三', ''],
      ],
    ],
    ['<table><tr><td><table><tr><td>内</td></tr></table></td></tr></table>', [['table', '内']]],
    ['<title>题</title><style>p{}</style><p>文</p>', [['paragraph', '文']]],
  ])('%s', (html, expected) => {
    expect(shape(html)).toEqual(expected);
  });

  test('short rows and spans make a full grid', () => {
    const document = read('<table><tr><td rowspan=9>一<td colspan=2>二<tr><td>三</table>');
    expect(document.root.children[0]).toMatchObject({
      children: [
        { children: [{ rowSpan: 2 }, { colSpan: 2 }] },
        { children: [{ rowSpan: 1 }, { rowSpan: 1 }] },
      ],
    });
  });
});

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><a xlink:href="javascript:alert(1)">x</a></svg>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="jav&#x09;ascript:alert(1)">x</a>',
  '<a href="data:text/html,<script>1</script>">x</a>',
  '<iframe src="https://evil.example/"></iframe>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<p style="background:url(https://evil.example/x.png)">x</p>',
  '<link rel=stylesheet href=//evil.example/x.css><meta http-equiv=refresh content="0;url=//e">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
])('%s comes out harmless', (html) => {
  const { html: rendered } = renderDocument(read(html), { typesetting: plainTypesetting });
  expect(rendered.replace(/>[^<]*</g, '><')).not.toMatch(
    /<(script|svg|iframe|link|meta|style|img)|\son|javascript:|data:|url\(|href/,
  );
});

test('nesting that exhausts the stack loses no words', () => {
  expect(
    shape(`${'<div>'.repeat(30_000)}词`)
      .flat()
      .join(''),
  ).toContain('词');
});

test('items that name their number keep it', () => {
  const lists = importHtml(
    '<ol><li>一</li><li value="5">五<ul><li>下</li></ul></li><li>六</li><li value="0">零</li></ol>',
  ).blocks;
  expect(lists.map((block) => block.type === 'list' && block.start)).toEqual([1, 5, 0]);
  const nested = '<li value="2"><ol><li value="1">下</li></ol></li>';
  expect(shape(`<ol><li value="1">一</li>${nested}<li value="2">二</li></ol>`)).toHaveLength(1);
});
