import { describe, expect, test } from 'vitest';
import {
  callout,
  code,
  divider,
  documentWith,
  heading,
  image,
  lineBreak,
  link,
  list,
  listItem,
  paragraph,
  quote,
  table,
  text,
} from '../document/build';
import type { BlockJson, InlineJson, ListItemJson, ListJson } from '../document/schema';
import { contextKey, fillImages, planDocument, renderDocument } from './render';
import { builtInRecipes, composeTheme, defaultTheme } from './themes';
import { typesettingForTests } from '../typesetting/testing';

const typesetting = await typesettingForTests(['javascript']);

const html = (...blocks: BlockJson[]) => renderDocument(documentWith(blocks), { typesetting }).html;
/** The inside of a paragraph. */
const inline = (...inlines: InlineJson[]) =>
  /^<p style="[^"]*">(.*)<\/p>$/.exec(
    renderDocument(documentWith([paragraph(inlines)]), { typesetting }).blocks[0]!,
  )?.[1];
/** Without styles, to see the structure. */
const bare = (markup: string) => markup.replace(/ style="[^"]*"/g, '');
const hash = 'ab'.repeat(32);

function listOf(
  listType: ListJson['listType'],
  items: (string | ListJson | [string, boolean])[],
  start = 1,
): ListJson {
  const json = list(listType, start);
  json.children = items.map((item): ListItemJson => {
    const place = { value: 1, depth: 0 };
    if (typeof item === 'string') return listItem([text(item)], place);
    if (Array.isArray(item)) return listItem([text(item[0])], { ...place, checked: item[1] });
    return listItem([item], place);
  });
  return json;
}

describe('text', () => {
  test.each([
    ['plain', text('一'), '一'],
    ['bold', text('一', 1), '<strong>一</strong>'],
    ['italic', text('一', 2), '<em style="font-style:italic">一</em>'],
    ['strike', text('一', 4), '<span style="text-decoration:line-through">一</span>'],
    ['underline', text('一', 8), '<span style="text-decoration:underline">一</span>'],
    [
      'both lines',
      text('一', 12),
      '<span style="text-decoration:underline line-through">一</span>',
    ],
    ['subscript', text('2', 32), '<sub style="font-size:.7em">2</sub>'],
    ['superscript', text('2', 64), '<sup style="font-size:.7em">2</sup>'],
    ['highlight', text('一', 128), '<span style="background-color:#fbe7bd">一</span>'],
    [
      'code',
      text('a', 16),
      '<code style="padding:0 .2em;font-size:.9em;background-color:#f2f2f2">a</code>',
    ],
    ['colour', text('一', 0, 'color: #AA0000;'), '<span style="color:#a00">一</span>'],
    [
      'ground before highlight',
      text('一', 128, 'background-color: rgb(1, 2, 3)'),
      '<span style="background-color:#010203">一</span>',
    ],
    ['other declarations', text('一', 0, 'position:fixed;color:url(x)'), '一'],
    ['markup', text('<b>&'), '&lt;b&gt;&amp;'],
    ['control characters', text('a\u0000\u0007b'), 'ab'],
    ['half a surrogate pair', text('a\ud83d'), 'a\ufffd'],
  ])('%s', (_name, run, expected) => {
    expect(inline(run)).toBe(expected);
  });

  test('neighbours of equal format are one run', () => {
    expect(inline(text('春', 1), text('天', 1), text('来', 0))).toBe('<strong>春天</strong>来');
  });

  test('spaces that HTML would drop stay', () => {
    expect(inline(text('  a'), text(' b'), text('  c', 1))).toBe(
      '&nbsp;&nbsp;a b<strong>&nbsp;&nbsp;c</strong>',
    );
    expect(inline(text('a '), text(' b', 1))).toBe('a <strong>&nbsp;b</strong>');
    expect(inline(text('a'), lineBreak(), text('\tb'))).toBe('a<br>&nbsp;&nbsp;&nbsp;&nbsp;b');
  });
});

describe('links', () => {
  const to = (url: string, words = '文') => link(url, [text(words)]);

  test('to an article of WeChat stay links, over https', () => {
    expect(inline(to('http://mp.weixin.qq.com/s/a?x=1&y=2'))).toBe(
      '<a href="https://mp.weixin.qq.com/s/a?x=1&amp;y=2" style="text-decoration:none">文</a>',
    );
  });

  test('to other places become numbered notes, one for each address', () => {
    const { blocks, notes } = renderDocument(
      documentWith([
        paragraph([to('https://a.example/'), to('https://b.example/')]),
        paragraph([to('https://a.example/', '又')]),
      ]),
      { typesetting },
    );
    expect(bare(blocks.join(''))).toBe(
      '<p>文<sup>[1]</sup>文<sup>[2]</sup></p><p>又<sup>[1]</sup></p>',
    );
    expect(bare(notes)).toBe(
      '<section><p>参考链接</p><p>[1] 文：https://a.example/<br>[2] 文：https://b.example/</p></section>',
    );
  });

  test.each([
    ['an anchor', '#one'],
    ['a script', 'javascript:alert(1)'],
    ['a relative address', './a.md'],
    ['nonsense', 'http://'],
  ])('%s is only its words', (_name, url) => {
    expect(html(paragraph([to(url)]))).not.toMatch(/<a|<sup|参考/);
  });

  test('a printed address needs no note', () => {
    expect(html(paragraph([to('https://a.example/', 'a.example')]))).not.toContain('<sup');
  });

  test('a host that only looks like WeChat gets no link', () => {
    expect(html(paragraph([to('https://mp.weixin.qq.com.evil.example/')]))).not.toContain('<a');
    expect(html(paragraph([to('https://mp.weixin.qq.com@evil.example/')]))).not.toContain('<a');
  });
});

describe('blocks', () => {
  test('a paragraph takes the writer’s alignment and indent', () => {
    expect(html(paragraph([text('一')], { format: 'end', indent: 1 }))).toBe(
      '<p style="margin:0 0 20px;line-height:1.85;text-align:right;padding-left:2em">一</p>',
    );
  });

  test('an empty paragraph is a blank line, an empty heading or quote nothing', () => {
    expect(bare(html(paragraph([]), heading('h2', []), quote([])))).toBe('<p><br></p>');
  });

  test('sections are numbered by the theme', () => {
    const markup = html(heading('h2', [text('先学会不改')]), heading('h2', [text('再改')]));
    expect(bare(markup)).toBe('<h2><span>01</span>先学会不改</h2><h2><span>02</span>再改</h2>');
  });

  test('sections that carry their own numbers get no second ones', () => {
    expect(bare(html(heading('h2', [text('一、缘起')]), heading('h2', [text('二、经过')])))).toBe(
      '<h2>一、缘起</h2><h2>二、经过</h2>',
    );
  });

  test('a quote, a divider', () => {
    expect(bare(html(quote([text('窗不要动')]), divider()))).toBe(
      '<section>窗不要动</section><hr>',
    );
  });

  test('code keeps its lines and indents', () => {
    expect(bare(html(code('if (a) {\n  b  = 1;\n\tc;\n}', null)))).toBe(
      '<section><p><code>if (a) {<br>&nbsp;&nbsp;b&nbsp;&nbsp;= 1;<br>&nbsp;&nbsp;&nbsp;&nbsp;c;<br>}</code></p></section>',
    );
  });

  test('code of a known language is coloured in few pieces, under its name', () => {
    const source = 'const a = "文"; // 注\n  return  f(a)';
    expect(html(code(source, 'js')).replace(/<(section|p)[^>]*>/g, '<$1>')).toBe(
      '<section><p>JavaScript</p><p><code>' +
        '<span style="color:#b3261e">const</span> a = <span style="color:#1f6f3f">"文"</span>; ' +
        '<span style="color:#6a737d">// 注</span><br>&nbsp;&nbsp;<span style="color:#b3261e">return&nbsp;&nbsp;</span>' +
        '<span style="color:#6f42c1">f</span>(a)</code></p></section>',
    );
  });

  test('code of a language that nobody knows stays plain', () => {
    expect(bare(html(code('a < b', '天书')))).toBe(
      '<section><p><code>a &lt; b</code></p></section>',
    );
  });

  test('a picture says its size, description and caption', () => {
    const markup = html(image({ hash, width: 900, height: 600 }, '山"下', [text('图：山')]));
    expect(bare(markup)).toBe(
      `<section nodeleaf=""><img src="gaotai-asset:${hash}" alt="山&quot;下" data-w="900" data-ratio="0.6667"></section><p>图：山</p>`,
    );
  });
});

describe('lists', () => {
  test('are rows with markers of their own at any depth', () => {
    const markup = html(listOf('bullet', ['一', listOf('number', ['甲', '乙']), '二']));
    expect(bare(markup)).toBe(
      '<section><section><span>・</span>一</section><section><section><span>1.</span>\u2002甲</section>' +
        '<section><span>2.</span>\u2002乙</section></section><section><span>・</span>二</section></section>',
    );
  });

  test('count on from their start', () => {
    expect(bare(html(listOf('number', ['a', listOf('bullet', ['b']), 'c'], 9)))).toMatch(
      /9\..*10\./,
    );
  });

  test('of tasks show their boxes', () => {
    expect(
      bare(
        html(
          listOf('check', [
            ['做完', true],
            ['没做', false],
          ]),
        ),
      ),
    ).toBe(
      '<section><section><span>☑</span>做完</section><section><span>☐</span>没做</section></section>',
    );
  });

  test('two hundred levels deep are rendered', () => {
    let json = listOf('bullet', ['底']);
    for (let depth = 0; depth < 200; depth += 1) json = listOf('bullet', [json]);
    expect(html(json)).toContain('底');
  });
});

test.each([0.5, 1.2])('a callout has as much air below its words as above (gap %s em)', (gap) => {
  const recipe = { ...builtInRecipes.cinnabar, paragraphGap: gap };
  const theme = composeTheme('试', recipe);
  const render = (children: BlockJson[]) =>
    renderDocument(documentWith([callout('note', [text('题')], children)]), { typesetting, theme })
      .html;
  for (const children of [[paragraph([text('词')])], []]) {
    const [, above, below] = /padding:([\d.]+)px 16px ([\d.]+)px/.exec(render(children)) ?? [];
    const last = /margin:0 0 ([\d.]+)px(?!.*margin)/.exec(render(children))?.[1];
    expect(Number(below) + Number(last)).toBeCloseTo(Number(above), 0);
  }
});

describe('pictures', () => {
  const widthOf = (width: number, wrap = (block: BlockJson) => block) =>
    /<img [^>]*style="(width:[^;]*)?/.exec(
      html(wrap(image({ hash, width, height: 600 }, '', []))),
    )?.[1];

  test('that fill a phone but not a desktop fill every column; others are as wide as they are', () => {
    expect([258, 600, 1200].map((width) => widthOf(width))).toEqual([
      undefined,
      'width:100%',
      undefined,
    ]);
  });

  test('have less room in a callout', () => {
    const inCallout = (block: BlockJson) => callout('note', [], [block]);
    expect(widthOf(330)).toBeUndefined();
    expect(widthOf(330, inCallout)).toBe('width:100%');
  });
});

describe('tables', () => {
  const cell = (words: string, headerState = 0) => ({
    headerState,
    colSpan: 1,
    rowSpan: 1,
    children: [paragraph([text(words)])],
  });

  test('carry their styles on each cell', () => {
    expect(html(table([[cell('栏', 1)], [cell('值')]]))).toBe(
      '<section style="margin:0 0 20px;overflow-x:auto;text-align:left">' +
        '<table style="width:100%;border-collapse:collapse"><tbody>' +
        '<tr><th style="padding:8px;border:1px solid rgba(0,0,0,.14);font-size:14px;background-color:#f2f2f2;font-weight:700;text-align:left">栏</th></tr>' +
        '<tr><td style="padding:8px;border:1px solid rgba(0,0,0,.14);font-size:14px">值</td></tr></tbody></table></section>',
    );
  });

  test('scroll when they are wide', () => {
    expect(html(table([Array.from({ length: 8 }, () => cell('值'))]))).toContain('min-width:40em');
  });

  test('with pictures keep their columns, and say so where one scrolls to them', () => {
    const shown = (width: number) => ({
      ...cell(''),
      children: [image({ hash, width, height: 600 }, '', [])],
    });
    const narrow = html(table([[shown(150), shown(600)]]));
    expect(narrow).toContain('border-collapse:collapse;table-layout:fixed"');
    expect(narrow).not.toContain('data-ignore-width');
    expect(narrow.match(/<img [^>]*style="width:100%/g)).toHaveLength(1);
    expect(html(table([Array.from({ length: 5 }, () => shown(600))]))).toMatch(
      /^<section style="[^"]*" data-ignore-width="">/,
    );
  });

  test('keep the widths that the writer gave their columns, as percentages', () => {
    const wide = { ...table([[cell('一'), cell('二')], [cell('三')]]), colWidths: [300, 100] };
    const widths = [...html(wide).matchAll(/width:([\d.]+%)"/g)].map((match) => match[1]);
    expect(widths).toEqual(['75%', '25%']);
  });

  test('keep spans, lines and blocks of their cells', () => {
    const wide = { ...cell('一'), colSpan: 2, rowSpan: 3 };
    const lines = { ...cell('一'), children: [paragraph([text('一')]), paragraph([text('二')])] };
    const mixed = { ...cell('一'), children: [paragraph([text('一')]), divider()] };
    expect(bare(html(table([[wide, lines, mixed]])))).toBe(
      '<section><table><tbody><tr><td colspan="2" rowspan="3">一</td><td>一<br>二</td><td><p>一</p><hr></td></tr></tbody></table></section>',
    );
  });
});

test('pictures are listed once, in order, and filled in', () => {
  const other = 'cd'.repeat(32);
  const size = { width: 10, height: 10 };
  const pictures = [hash, other, hash].map((name) => image({ hash: name, ...size }, '', []));
  const rendered = renderDocument(documentWith(pictures), { typesetting });
  expect(rendered.images).toEqual([hash, other]);
  expect(
    fillImages(rendered.html, (name) => `https://x.example/${name.slice(0, 2)}?a&b`),
  ).toContain('<img src="https://x.example/ab?a&amp;b"');
});

test('a block far from a change keeps the key of its context', () => {
  const keys = (first: string) =>
    planDocument(
      documentWith([
        paragraph([link(first, [text('一')])]),
        heading('h2', [text('节')]),
        paragraph([link('https://b.example/', [text('二')])]),
      ]),
      { theme: defaultTheme, typesetting },
    ).contexts.map(contextKey);
  expect(keys('https://a.example/')).toEqual(keys('https://c.example/'));
  expect(keys('https://a.example/')[2]).not.toBe(keys('#none')[2]);
});
