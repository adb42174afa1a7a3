import { expect, test } from 'vitest';
import { documentWith, paragraph, text } from '../../core/document/build';
import { freeze } from './freeze';
import { testArticle } from './testing/articles';
import { testPicture } from './testing/pictures';

const cover = testPicture('茶山.png', 40);

/** What WeChat gets must be letters: JSON writes these as `\u…`, which it refuses or stores as such. */
const ESCAPED = /\\u[0-9a-f]{4}/;

test('words that JSON can only escape do not get into what is sent', () => {
  const { meta } = testArticle([cover], {
    title: '春\u000b茶\ud83d',
    author: '林\u0000小满',
    digest: '谷雨\u0008之前 🍵',
  });
  const rendered = { html: '<section>春茶</section>', images: [cover.hash], blocks: [], notes: '' };
  const document = documentWith([paragraph([text('一芽\u000b一叶')])]);
  const news = freeze({ meta, document, rendered, cover: cover.asset });
  const pictures = freeze({
    meta: { ...meta, form: 'pictures' },
    document,
    rendered,
    cover: cover.asset,
  });
  expect(news).toMatchObject({ title: '春茶\ufffd', author: '林小满', digest: '谷雨之前 🍵' });
  expect(pictures.text).toBe('一芽一叶');
  expect(JSON.stringify([news, pictures])).not.toMatch(ESCAPED);
});
