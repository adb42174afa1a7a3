import { describe, expect, test } from 'vitest';
import type { BlockJson, InlineJson } from '../../document/schema';
import { importHtml } from '../html';
import { finishImport } from '../imported';
import { importMarkdown } from '../markdown';

const picture = { hash: 'cd'.repeat(32), width: 800, height: 600 };
const html = (source: string): BlockJson[] =>
  finishImport(importHtml(source), () => picture).document.root.children;
const markdown = (source: string): BlockJson[] =>
  finishImport(importMarkdown(source), () => picture).document.root.children;
const inlines = (block: BlockJson | undefined): InlineJson[] =>
  block?.type === 'paragraph' ? block.children : [];

describe('components of WeChat', () => {
  test('an account card keeps its ids, and nothing that runs', () => {
    expect(
      html(
        '<p>前</p><section class="mp_profile_iframe_wrp" nodeleaf><mp-common-profile class="x" onclick="y()" data-id="MzA5" data-nickname="山间茶事" data-is_biz_ban="0"></mp-common-profile></section><p>后</p>',
      ),
    ).toMatchObject([
      { type: 'paragraph' },
      {
        type: 'component',
        kind: 'profile',
        label: '山间茶事',
        attributes: { 'data-id': 'MzA5', 'data-nickname': '山间茶事', 'data-is_biz_ban': '0' },
      },
      { type: 'paragraph' },
    ]);
  });

  test.each([
    [
      'miniprogram',
      '<mp-common-miniprogram data-miniprogram-appid="wx1234567890"></mp-common-miniprogram>',
    ],
    [
      'video',
      '<iframe class="video_iframe" data-mpvid="wxv_1" data-src="https://mp.weixin.qq.com/mp/readtemplate?t=1"></iframe>',
    ],
    ['video', '<iframe src="https://v.qq.com/txp/iframe/player.html?vid=a1234567890"></iframe>'],
    ['channels', '<mp-common-videosnap data-id="1"></mp-common-videosnap>'],
    ['audio', '<mpvoice voice_encode_fileid="MzA" name="茶歌"></mpvoice>'],
    ['vote', '<iframe class="vote_iframe" data-voteid="7"></iframe>'],
    ['other', '<mp-common-poi data-name="龙井村"></mp-common-poi>'],
  ])('%s', (kind, source) => {
    expect(html(source)).toMatchObject([{ type: 'component', kind }]);
    expect(markdown(source)).toMatchObject([{ type: 'component', kind }]);
  });

  test('frames of other sites are dropped, and so are hidden addresses', () => {
    expect(
      JSON.stringify(html('<iframe src="https://evil.example/"></iframe><p>字</p>')),
    ).not.toContain('evil');
    const [video] = html(
      '<iframe data-src="https://v.qq.com/a" src="https://evil.example/"></iframe>',
    );
    expect(JSON.stringify(video)).not.toContain('evil');
  });

  test('a link to a mini-program stays one', () => {
    const [block] = html(
      '<p><a data-miniprogram-appid="wx1234567890" data-miniprogram-path="pages/a?id=1" href="">去买茶</a></p>',
    );
    expect(inlines(block)).toMatchObject([
      { type: 'link', url: 'weixin://dl/business/?appid=wx1234567890&path=pages%2Fa&query=id%3D1' },
    ]);
  });
});

describe('captions', () => {
  test.each([
    ['a figure', html, '<figure><img src="a.png"><figcaption>图：<b>山</b></figcaption></figure>'],
    [
      'a linked figure',
      html,
      '<figure><a href="https://a.example/"><img src="a.png"></a><figcaption>图：<b>山</b></figcaption></figure>',
    ],
    ['a line below', markdown, '![](a.png)\\\n图：**山**'],
  ])('%s', (_name, read, source) => {
    expect(read(source)).toMatchObject([
      { type: 'image', children: [{ text: '图：' }, { text: '山', format: 1 }] },
    ]);
  });

  test('a picture among words is no caption’s', () => {
    expect(html('<p><img src="a.png"><br><img src="b.png">词</p>').map(({ type }) => type)).toEqual(
      ['image', 'image', 'paragraph'],
    );
  });

  test('the link around a picture stays', () => {
    expect(markdown('[![山](a.png)](https://a.example/)')).toMatchObject([
      { type: 'image', alt: '山', link: 'https://a.example/' },
    ]);
  });
});

describe('footnotes', () => {
  test('of Markdown become notes in the text, links with their address', () => {
    const [block, ...more] = markdown('茶[^a]。\n\n[^a]: 见 [茶经](https://a.example/cha)，*唐*。');
    expect(more).toEqual([]);
    expect(inlines(block)[1]).toEqual({
      type: 'footnote',
      version: 1,
      text: '见 茶经（https://a.example/cha），唐。',
    });
  });
});

describe('own blocks', () => {
  const own = (data: unknown, content = '') =>
    `<section data-gaotai='${JSON.stringify(data)}'>${content}</section>`;

  test('a gallery with pictures that are still to be found', () => {
    const source = own(
      { type: 'gallery', layout: 'three' },
      '<img src="a.png"><p>词</p><img src="b.png">',
    );
    expect(html(source)).toMatchObject([
      {
        type: 'gallery',
        layout: 'three',
        children: [{ hash: picture.hash }, { hash: picture.hash }],
      },
      { type: 'paragraph' },
    ]);
  });

  test('a card and its picture', () => {
    const source = own(
      { type: 'card', kind: 'author', name: '林晓' },
      '<p><img src="a.png"></p><p>茶人</p>',
    );
    expect(html(source)).toMatchObject([
      {
        type: 'card',
        kind: 'author',
        name: '林晓',
        hash: picture.hash,
        children: [{ text: '茶人' }],
      },
    ]);
  });

  test('a list to read more', () => {
    const source = own(
      { type: 'readmore', title: '推荐阅读' },
      '<ul><li><a href="https://mp.weixin.qq.com/s/a">旧文</a></li><li>没有地址</li></ul>',
    );
    expect(html(source)).toMatchObject([
      {
        type: 'readmore',
        children: [
          { url: 'https://mp.weixin.qq.com/s/a' },
          { url: '', children: [{ text: '没有地址' }] },
        ],
      },
    ]);
  });

  test('what the schema does not know is read by its tag', () => {
    expect(html(own({ type: 'card', kind: 'unknown' }, '<p>词</p>'))).toMatchObject([
      { type: 'paragraph', children: [{ text: '词' }] },
    ]);
    expect(html(`<section data-gaotai="{">词</section>`)).toMatchObject([{ type: 'paragraph' }]);
    expect(
      html(own({ type: 'component', kind: 'video', attributes: { onload: 'x()', 'data-a': 1 } })),
    ).toMatchObject([{ type: 'component', attributes: {} }]);
  });
});
