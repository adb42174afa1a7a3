import { describe, expect, test } from 'vitest';
import { lostAddresses } from '../document/lost-images';
import { blockLines } from '../document/text';
import type { BlockJson } from '../document/schema';
import { finishImport } from './imported';
import { importMarkdown } from './markdown';

const picture = { hash: 'ab'.repeat(32), width: 9, height: 6 };
const blocksOf = (markdown: string) =>
  finishImport(importMarkdown(markdown), () => picture).document.root.children;
/** Blocks by type and lines. */
const shape = (markdown: string) => blocksOf(markdown).map(describeBlock);
const describeBlock = (block: BlockJson) => [block.type, ...blockLines(block)];
/** Runs of the first block as [words, format]. */
function runs(markdown: string): unknown[] {
  const first = blocksOf(markdown)[0];
  if (first?.type !== 'paragraph') throw new Error('no paragraph');
  return first.children.map((child) => {
    if (child.type === 'text') return [child.text, child.format];
    if (child.type === 'linebreak') return 'br';
    if (child.type === 'footnote') return ['^', child.text];
    if (child.type === 'inline-formula') return [`$${child.latex}$`];
    return [child.url, child.children.map((run) => (run.type === 'text' ? run.text : 'br'))];
  });
}

describe('inlines', () => {
  test.each([
    [
      'a *b* **c** ~~d~~ `e`',
      [
        ['a ', 0],
        ['b', 2],
        [' ', 0],
        ['c', 1],
        [' ', 0],
        ['d', 4],
        [' ', 0],
        ['e', 16],
      ],
    ],
    ['***a***', [['a', 3]]],
    [
      '<u>a</u><mark>b</mark><kbd>c</kbd><sub>d</sub><sup>e</sup>',
      [
        ['a', 8],
        ['b', 128],
        ['c', 16],
        ['d', 32],
        ['e', 64],
      ],
    ],
    ['a  \nb', [['a', 0], 'br', ['b', 0]]],
    ['一行\n二行', [['一行二行', 0]]],
    ['one\ntwo', [['one two', 0]]],
    ['[文](https://a.example/)', [['https://a.example/', ['文']]]],
    ['[文](#a)和[文](./b.md)', [['文和文', 0]]],
    ['<https://a.example/>', [['https://a.example/', ['https://a.example/']]]],
    [
      '他说**“好”**。',
      [
        ['他说', 0],
        ['“好”', 1],
        ['。', 0],
      ],
    ],
    [
      '**注意：**请看',
      [
        ['注意：', 1],
        ['请看', 0],
      ],
    ],
    ['\\*\\*“好”\\*\\*。', [['**“好”**。', 0]]],
    ['2 ** 3 ** 4', [['2 ** 3 ** 4', 0]]],
    ['公式 $a_1 + b_2$ 在行内', [['公式 ', 0], ['$a_1 + b_2$'], [' 在行内', 0]]],
    ['类型 List<String> 不丢', [['类型 List<String> 不丢', 0]]],
    ['<ruby>漢<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby>', [['漢（hàn）', 0]]],
    ['<font color="red">红</font>', [['红', 0]]],
    ['a<!-- 不见 -->b', [['ab', 0]]],
  ])('%s', (markdown, expected) => {
    expect(runs(markdown)).toEqual(expected);
  });

  test('colours of spans stay', () => {
    expect(blocksOf('<span style="color:#b93a24;position:fixed">红</span>')[0]).toMatchObject({
      children: [{ text: '红', style: 'color: #b93a24;' }],
    });
  });
});

describe('blocks', () => {
  test.each([
    [
      '## 一\n\n二',
      [
        ['heading', '一'],
        ['paragraph', '二'],
      ],
    ],
    ['> 一\n>\n> 二', [['quote', '一\n二']]],
    [
      '> ## 一\n> - 二',
      [
        ['quote', '一'],
        ['list', '二'],
      ],
    ],
    ['---', [['divider']]],
    ['```js\na\n  b\n```', [['code', 'a\n  b']]],
    ['$$\na^2\n$$', [['formula', 'a^2']]],
    ['> 引\n>\n> —— 谁', [['quote', '引', '谁']]],
    ['> 引\n> —— 谁', [['quote', '引—— 谁']]],
    ['> [!TIP] 题\n> 文\n>\n> - 项', [['callout', '题', '文', '项']]],
    ['> [!warning]\n> 文', [['callout', '文']]],
    ['> [!不是] 文', [['quote', '[!不是] 文']]],
    ['- 一\n  - 二\n    1. 三\n- 四', [['list', '一', '二', '三', '四']]],
    ['- 一\n\n  二', [['list', '一\n二']]],
    [
      '1. 一\n\n   ```\n   码\n   ```\n\n   后\n2. 二',
      [
        ['list', '一'],
        ['code', '码'],
        ['paragraph', '后'],
        ['list', '二'],
      ],
    ],
    ['| 甲 | 乙 |\n| - | - |\n| 1 | 2 |', [['table', '甲', '乙', '1', '2']]],
    ['| 甲 |\n| - |\n| `a | b` |', [['table', '甲', '`a | b`']]],
    [
      '<details><summary>标题</summary>\n\n正文\n\n</details>',
      [
        ['paragraph', '标题'],
        ['paragraph', '正文'],
      ],
    ],
    ['!!! note "题"\n    正文', [['paragraph', '!!! note "题" 正文']]],
    [
      '文[^1]。\n\n[^1]: 注\n    - 单子',
      [['paragraph', '文[1]。'], ['divider'], ['list', '注', '单子']],
    ],
    [
      '文\n\n[^1]: 没人引用',
      [
        ['paragraph', '文'],
        ['paragraph', '[^1]: 没人引用'],
      ],
    ],
    [
      '一 ![山](a.png) 二',
      [
        ['paragraph', '一'],
        ['image', ''],
        ['paragraph', '二'],
      ],
    ],
    ['<div align="center">中</div>', [['paragraph', '中']]],
    ['', [['paragraph', '']]],
  ])('%j', (markdown, expected) => {
    expect(shape(markdown)).toEqual(expected);
  });

  test('a numbered list goes on after a block that stood in it', () => {
    const lists = blocksOf('3. 一\n\n   ```\n   码\n   ```\n4. 二').filter(
      (b) => b.type === 'list',
    );
    expect(lists.map((json) => json.start)).toEqual([3, 4]);
  });

  test('tasks become a check list, a mixed list keeps boxes as words', () => {
    expect(blocksOf('- [x] 一\n- [ ] 二')[0]).toMatchObject({
      listType: 'check',
      children: [{ checked: true }, { checked: false }],
    });
    expect(shape('- [x] 一\n- 二')).toEqual([['list', '☑ 一', '二']]);
  });

  test('the head of a table is marked, cells keep their alignment', () => {
    expect(blocksOf('| 甲 |\n| :-: |\n| 1 |')[0]).toMatchObject({
      children: [
        { children: [{ headerState: 1, children: [{ format: 'center' }] }] },
        { children: [{ headerState: 0, children: [{ format: 'center' }] }] },
      ],
    });
  });

  test('lists deeper than a document may be stay on its last level, with all words', () => {
    const markdown = Array.from(
      { length: 40 },
      (_, depth) => `${'  '.repeat(depth)}- 第${depth}层`,
    );
    const lines = blockLines(blocksOf(markdown.join('\n'))[0]!);
    expect(lines).toEqual(Array.from({ length: 40 }, (_, depth) => `第${depth}层`));
  });
});

describe('title and front matter', () => {
  const title = (markdown: string) => {
    const { meta, blocks } = importMarkdown(markdown);
    return [meta.title, blocks.length];
  };
  test.each([
    ['# 题\n\n文', ['题', 1]],
    ['文\n\n# 题\n\n文', ['题', 2]],
    ['文\n\n# 一\n\n# 二', ['', 3]],
    ['---\ntitle: 题\n---\n\n# 节', ['题', 1]],
    ['---\ntitle: 题\n---\n\n# 题\n\n文', ['题', 1]],
    ['---\n只是两条线之间的文字\n---\n', ['', 1]],
  ])('%j', (markdown, expected) => {
    expect(title(markdown)).toEqual(expected);
  });

  test('author, digest and cover are read', () => {
    const head =
      '---\ntitle: "题: 副题"\nauthor:\n  - 林晓\n  - 周敏\ndescription: >\n  一句\n  两句\ncover: ./c.png\ntags: [a]\n---\n';
    expect(importMarkdown(head).meta).toEqual({
      title: '题: 副题',
      author: '林晓',
      digest: '一句 两句',
      cover: './c.png',
    });
  });
});

describe('pictures', () => {
  test('in files are listed once and put in place', () => {
    const imported = importMarkdown('![山](a.png "图一")\n\n![](a.png)\n\n| ![](b.png) |\n| - |');
    expect(imported.images).toEqual(['a.png', 'b.png']);
    const finished = finishImport(imported, (name) => (name === 'a.png' ? picture : null));
    expect(finished).toMatchObject({ images: 2, missing: ['b.png'] });
    expect(finished.document.root.children[0]).toMatchObject({
      type: 'image',
      ...picture,
      alt: '山',
      children: [{ text: '图一' }],
    });
  });

  test('that are missing or on the network keep their places', () => {
    const markdown = '[![徽](https://a.example/b.svg)](https://a.example/)\n\n![山](no.png)';
    const finished = finishImport(importMarkdown(markdown), () => null);
    expect(finished.document.root.children.map(describeBlock)).toEqual([
      ['lostimage', '徽'],
      ['lostimage', '山'],
    ]);
    expect(lostAddresses(finished.document)).toEqual(['https://a.example/b.svg', 'no.png']);
    expect(finished.missing).toEqual(['https://a.example/b.svg', 'no.png']);
  });
});
