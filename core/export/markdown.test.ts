import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { documentWith, paragraph, text } from '../document/build';
import type { BlockJson } from '../document/schema';
import { TEXT_FORMAT } from '../document/schema';
import { articleMarkdown } from './markdown';

const element = { version: 1, direction: null, format: '', indent: 0 } as const;

function written(...blocks: BlockJson[]): string {
  const article = { title: '', author: '', digest: '', document: documentWith(blocks) };
  return articleMarkdown(article, (hash) => `images/${hash.slice(0, 4)}.jpg`).trimEnd();
}

/** The words that a reader of the Markdown sees. */
function wordsOf(markdown: string): string {
  const words: string[] = [];
  const visit = (node: { value?: string; children?: object[] }): void => {
    if (node.value !== undefined) words.push(node.value);
    for (const child of node.children ?? []) visit(child);
  };
  visit(unified().use(remarkParse).use(remarkGfm).parse(markdown));
  return words.join('');
}

describe('articleMarkdown', () => {
  test('begins with title, author and digest', () => {
    const document = documentWith([paragraph([text('正文')])]);
    const markdown = articleMarkdown(
      { title: '春*茶', author: '林溪', digest: '明前', document },
      String,
    );
    expect(markdown).toBe('# 春\\*茶\n\n林溪\n\n> 明前\n\n正文\n');
  });

  test.each<[string, BlockJson, string]>([
    ['heading', { type: 'heading', ...element, tag: 'h3', children: [text('节')] }, '### 节'],
    ['quote', { type: 'quote', ...element, children: [text('引')] }, '> 引'],
    ['divider', { type: 'divider', version: 1 }, '---'],
    ['bold', paragraph([text('甲'), text(' 乙 ', TEXT_FORMAT.bold), text('丙')]), '甲 **乙** 丙'],
    [
      'formats together',
      paragraph([text('甲', TEXT_FORMAT.bold | TEXT_FORMAT.italic | TEXT_FORMAT.strikethrough)]),
      '~~***甲***~~',
    ],
    ['code', paragraph([text('a`b', TEXT_FORMAT.code)]), '``a`b``'],
    [
      'line break',
      paragraph([text('甲'), { type: 'linebreak', version: 1 }, text('乙')]),
      '甲\\\n乙',
    ],
    [
      'link',
      paragraph([
        {
          type: 'link',
          ...element,
          url: 'https://a.example/?q=(1)',
          title: null,
          target: null,
          rel: null,
          children: [text('处')],
        },
      ]),
      '[处](<https://a.example/?q=(1)>)',
    ],
    [
      'picture with caption',
      {
        type: 'image',
        ...element,
        hash: 'ab'.repeat(32),
        alt: '山',
        width: 1,
        height: 1,
        children: [text('图一')],
      },
      '![山](<images/abab.jpg>)\n\n图一',
    ],
    [
      'code block',
      {
        type: 'code',
        ...element,
        language: 'ts',
        children: [text('a = 1'), { type: 'linebreak', version: 1 }, text('b')],
      },
      '```ts\na = 1\nb\n```',
    ],
    [
      'nested list',
      {
        type: 'list',
        ...element,
        listType: 'number',
        start: 3,
        tag: 'ol',
        children: [
          { type: 'listitem', ...element, value: 3, children: [text('采')] },
          {
            type: 'listitem',
            ...element,
            value: 4,
            children: [
              {
                type: 'list',
                ...element,
                listType: 'bullet',
                start: 1,
                tag: 'ul',
                children: [{ type: 'listitem', ...element, value: 1, children: [text('晒')] }],
              },
            ],
          },
          { type: 'listitem', ...element, value: 4, children: [text('炒')] },
        ],
      },
      '3. 采\n    - 晒\n4. 炒',
    ],
    [
      'table',
      {
        type: 'table',
        ...element,
        children: [['产地', '价|格'], ['龙井']].map((cells) => ({
          type: 'tablerow',
          ...element,
          children: cells.map((cell) => ({
            type: 'tablecell',
            ...element,
            headerState: 0,
            colSpan: 1,
            rowSpan: 1,
            children: [paragraph([text(cell)])],
          })),
        })),
      },
      '| 产地 | 价\\|格 |\n| --- | --- |\n| 龙井 |  |',
    ],
  ])('%s', (_name, block, markdown) => {
    expect(written(block)).toBe(markdown);
  });

  test('no words are read as marks', () => {
    const hostile = fc.array(
      fc.constantFrom(
        '#',
        '*',
        '_',
        '`',
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        '!',
        '1.',
        '-',
        '+',
        '=',
        '~',
        '|',
        '&amp;',
        '\\',
        ' ',
        '茶',
        'a',
        '>',
      ),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(hostile, (parts) => {
        const words = parts.join('').trim();
        fc.pre(words !== '');
        expect(wordsOf(written(paragraph([text(words)])))).toBe(words);
      }),
      { numRuns: 500 },
    );
  });
});
