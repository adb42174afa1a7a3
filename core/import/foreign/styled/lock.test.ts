import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lostAddresses } from '../../../document/lost-images';
import { readParts } from '../../../document/nodes/styled/parts';
import { documentSchema } from '../../../document/schema';
import { blockLines, documentImages, documentText } from '../../../document/text';
import { renderDocument } from '../../../wechat/render';
import { plainTypesetting } from '../../../typesetting/load';
import { defaultTheme } from '../../../wechat/themes';
import { importHtml } from '../../html';
import { finishImport } from '../../imported';

const HASH = 'ab'.repeat(32);

function read(html: string, resolve: (address: string) => boolean = () => false) {
  return finishImport(importHtml(html), (address) =>
    resolve(address) ? { hash: HASH, width: 640, height: 480 } : null,
  ).document;
}
const wechat = (html: string) => `<section data-tools="135编辑器">${html}</section>`;
const kinds = (html: string) => read(html).root.children.map(({ type }) => type);

describe('a block of foreign looks is locked', () => {
  test.each([
    ['a card', '<section style="background:#fef3e2;padding:12px">导语</section>'],
    ['a frame', '<section style="border:1px solid #b93a24"><p>导语</p></section>'],
    [
      'a title with a number in a box',
      '<section><section style="display:inline-block;background:#c33;padding:2px 6px">01</section><section style="display:inline-block">春</section></section>',
    ],
    [
      'a label in a line',
      '<p><span style="background:#c33;padding:2px 8px;color:#fff">关注</span></p>',
    ],
    ['columns', '<section style="display:flex"><p>左</p><p>右</p></section>'],
    [
      'a drawing',
      '<section><svg viewBox="0 0 10 10"><path d="M0 0h10" stroke-width="2"></path></svg></section>',
    ],
  ])('%s', (_name, html) => {
    expect(kinds(wechat(html))).toEqual(['styled']);
  });

  test.each([
    ['of a web page', '<div style="background:#fef3e2">导语</div>', ['paragraph']],
    ['a plain paragraph', wechat('<p style="color:#c33">字</p>'), ['paragraph']],
    ['a heading', wechat('<h2 style="border-left:4px solid">题</h2>'), ['heading']],
    ['a quotation', wechat('<blockquote style="border-left:3px solid">话</blockquote>'), ['quote']],
    [
      'a line',
      wechat('<p>上</p><section style="border-top:1px solid #ccc"></section>'),
      ['paragraph', 'divider'],
    ],
    [
      'a framed picture',
      wechat('<section style="border:1px solid"><img src="https://a.example/1.png"></section>'),
      ['lostimage'],
    ],
  ])('but not %s', (_name, html, expected) => {
    expect(kinds(html)).toEqual(expected);
  });

  test('its looks, words and pictures come out again, and nothing else does', () => {
    const html = wechat(
      `<section style="background:url(https://a.example/bg.png) #fef3e2;position:fixed;padding:9px" onclick="x()">
        <script>bad()</script><p style="font-family:宋体;color:#8c6d3f;text-align:start">茶<b>香</b></p>
        <img src="a.png" alt="芽">
        <a href="javascript:bad()">一</a><a href="https://mp.weixin.qq.com/s/x">二</a></section>`,
    );
    const document = read(html, (address) => address === 'a.png');
    const { html: out } = renderDocument(document, {
      theme: defaultTheme,
      typesetting: plainTypesetting,
    });
    expect(out).toContain('background:#fef3e2;padding:9px');
    expect(out).toContain('<p style="color:#8c6d3f">茶<strong>香</strong></p>');
    expect(out).toContain(
      `<img src="gaotai-asset:${HASH}" alt="芽" data-w="640" data-ratio="0.75"`,
    );
    expect(out).toContain('<a href="https://mp.weixin.qq.com/s/x">二</a>');
    expect(out).not.toMatch(/script|onclick|javascript|position|font-family|url\(|start/);
    expect(lostAddresses(document)).toEqual(['https://a.example/bg.png']);
    expect(documentImages(document)).toEqual([HASH]);
  });

  test('most of an article is never one locked block', () => {
    const long = `<p>${'这是一段正文。'.repeat(60)}</p>`;
    const types = kinds(
      wechat(`<section style="background:#fafafa;border:1px solid">${long}${long}</section>`),
    );
    expect(types).toEqual(['paragraph', 'paragraph']);
  });
});

test('a real article keeps all its words, its cards locked', () => {
  const html = readFileSync(
    join(import.meta.dirname, '../fixtures/wechat-newbee-layout.html'),
    'utf8',
  );
  const document = read(html);
  expect(documentSchema.parse(document)).toEqual(document);
  const locked = document.root.children.filter(({ type }) => type === 'styled');
  expect(locked.length).toBeGreaterThan(2);
  expect(locked.flatMap(blockLines).join('').length).toBeLessThan(documentText(document).length);
});

test('what another program claims to be parts is nothing unless it is', () => {
  const hostile = [
    '{"tag":"section"}',
    '[{"tag":"script","style":"","children":["x"]}]',
    '[{"tag":"section","style":"background:url(javascript:x)","children":[]}]',
    '['.repeat(5000),
    'no json',
  ];
  expect(hostile.map((content) => readParts(content))).toEqual([
    [],
    [],
    [{ tag: 'section', style: '', children: [] }],
    [],
    [],
  ]);
});
