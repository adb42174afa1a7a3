import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pictureNames, visibleText } from './html-text';
import { type ComparableArticle, compareArticles, likeness } from './read-back';

function article(contentHtml: string, rest: Partial<ComparableArticle> = {}): ComparableArticle {
  return {
    title: '春茶',
    author: '林',
    digest: '',
    sourceUrl: '',
    openComment: false,
    onlyFansCanComment: false,
    contentHtml,
    ...rest,
  };
}

describe('visibleText', () => {
  test('is what a reader sees, without tags, comments and white space', () => {
    expect(
      visibleText('<p style="a>b">一 &lt;二&gt;<!-- 三 > --></p>\n<p>&nbsp;a &amp; b&#x4e2d;</p>'),
    ).toBe('一<二>a&b中');
  });

  test('takes a lone < as text', () => {
    expect(visibleText('1 < 2 <b>x</b>')).toBe('1<2x');
  });

  test('never fails and never shows a tag', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<', '>', 'p', '/', '"', ' ', '!--', '-->', '&#0;', '文')),
        (parts) => {
          visibleText(parts.join(''));
          expect(
            visibleText(`<p class="x">${parts.join('').replaceAll('<', '&lt;')}</p>`),
          ).not.toContain('class');
        },
      ),
    );
  });
});

describe('pictureNames', () => {
  test('are the same before and after WeChat has saved the article', () => {
    const sent = pictureNames('<img src="http://mmbiz.qpic.cn/mmbiz_jpg/abc/0" data-w="9">');
    const stored = pictureNames(
      "<img data-w='9' data-src='https://mmbiz.qpic.cn/mmbiz_jpg/abc/640?wx_fmt=jpeg&amp;from=appmsg'>",
    );
    expect(sent).toEqual(['//mmbiz.qpic.cn/mmbiz_jpg/abc']);
    expect(stored).toEqual(sent);
  });
});

describe('compareArticles', () => {
  test('finds nothing in an article that only changed its markup', () => {
    const sent = article('<section><p>春 天</p><img src="http://a.cn/x/0"></section>');
    const stored = article(
      '<section><p><span leaf="">春天</span></p>\n<img data-src="https://a.cn/x/640?a=1"></section>',
      {
        digest: '春天',
      },
    );
    expect(compareArticles(sent, stored)).toEqual([]);
  });

  test('shows the part of the text that changed', () => {
    expect(compareArticles(article('<p>一二三四五</p>'), article('<p>一二五</p>'))).toEqual([
      { sent: '三四', stored: '' },
    ]);
  });

  test('shows pictures that were dropped', () => {
    const sent = article('<p>一</p><img src="https://a.cn/1/0"><img src="https://a.cn/2/0">');
    expect(compareArticles(sent, article('<p>一</p><img src="https://a.cn/2/0">'))).toEqual([
      { sent: '//a.cn/1', stored: '' },
    ]);
  });

  test('shows changed fields and settings', () => {
    const sent = article('<p>一</p>', { digest: '摘要', openComment: true });
    const stored = article('<p>一</p>', {
      title: '春',
      author: '',
      digest: '摘',
      sourceUrl: 'https://x.cn',
    });
    expect(compareArticles(sent, stored)).toEqual([
      { sent: '春茶', stored: '春' },
      { sent: '林', stored: '' },
      { sent: '', stored: 'https://x.cn' },
      { sent: '摘要', stored: '摘' },
      { sent: 'need_open_comment=1', stored: 'need_open_comment=0' },
    ]);
  });
});

describe('likeness', () => {
  const long = '清明前后的茶山，雾气从谷底升起来，采茶的人天不亮就上山。'.repeat(5);

  test('knows an article again from which WeChat cut a little', () => {
    const sent = article(`<p>${long}</p>`);
    expect(likeness(sent, article(`<p>${long}</p>`))).toBe('same');
    expect(likeness(sent, article(`<p>${long.slice(10)}</p>`))).toBe('similar');
  });

  test('does not take another article for it', () => {
    const sent = article(`<p>${long}</p>`);
    expect(likeness(sent, article(`<p>${long}</p>`, { title: '夏茶' }))).toBe('other');
    expect(likeness(sent, article('<p>完全不同的一篇文章，讲的是秋天的柿子。</p>'))).toBe('other');
  });
});
