import { expect, test } from 'vitest';
import { documentWith, link, paragraph, text } from '../../document/build';
import { plainTypesetting } from '../../typesetting/load';
import { dangersIn } from './dangers';
import { lostCharacters } from './lost-characters';
import { wordsOfHtml } from './words-of-html';
import { wordsOfMarkdown } from './words-of-markdown';

// What the corpus is measured with has to see a loss and a danger where there is one.

test('a character that came less often than it stood there is lost', () => {
  expect(lostCharacters('春 茶、春雨', '茶、春', 'ink')).toEqual({ characters: 5, lost: '春雨' });
  expect(lostCharacters('**春**茶', '春茶', 'letters')).toEqual({ characters: 2, lost: '' });
});

test('the words of Markdown are all but its marks', () => {
  const source = [
    '---\ntitle: 题\n---',
    '# 采茶\n',
    '1. [一芽](https://a.example/x_(1) "题") ![图](b.png)\n2. 一叶[^note]\n',
    '> [!TIP]\n> - [x] 炒青&nbsp;<b class="q">好</b><!-- 不见 -->\n',
    '```js\nlet [tea] = 1; // <b>\n```\n',
    '[^note]: 注\n\n[ref]: https://a.example/ref\n',
  ].join('\n');
  expect(wordsOfMarkdown(source).replace(/[^\p{L}\p{N}]/gu, '')).toBe(
    '采茶一芽一叶炒青好lettea1b注',
  );
});

test('the words of a page are those that are shown', () => {
  const page =
    '<title>题</title><style>p{}</style><p>采<b>茶</b><i style="display: none">不见</i></p>' +
    '<p><span style="mso-list:Ignore">1.</span>炒<script>run()</script></p>';
  expect(wordsOfHtml(page)).toEqual(['采', '茶', '炒']);
});

test('an address that would run is a danger', () => {
  const at = (url: string) =>
    dangersIn(documentWith([paragraph([link(url, [text('茶')])])]), plainTypesetting);
  expect(at('https://a.example/')).toEqual([]);
  expect(at('javascript:alert(1)')).toEqual(['json url=javascript:alert(1)']);
});
