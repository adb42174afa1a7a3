import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import {
  code,
  diagram,
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
import { anyCharacter } from '../document/testing/any-text';
import { cleanText } from '../document/clean-text';
import type {
  BlockJson,
  InlineJson,
  LineBreakJson,
  ListItemJson,
  ListJson,
  TextJson,
} from '../document/schema';
import { TEXT_FORMAT } from '../document/schema';
import { blockLines } from '../document/text';
import { documentToMarkdown } from './markdown';

const HASH = 'ab'.repeat(32);
const ports = { imageAddress: (hash: string) => `images/${hash.slice(0, 4)}.jpg` };
const { bold, italic, strikethrough, underline, code: codeFormat } = TEXT_FORMAT;

function markdown(...blocks: BlockJson[]): string {
  return documentToMarkdown(documentWith(blocks), ports);
}

function inParagraph(...inlines: InlineJson[]): string {
  return markdown(paragraph(inlines));
}

function listOf(type: ListJson['listType'], ...items: (string | ListJson)[]): ListJson {
  const children = items.map((item, index): ListItemJson => {
    const content: ListItemJson['children'] = typeof item === 'string' ? [text(item)] : [item];
    return listItem(content, { value: index + 1, depth: 0 });
  });
  return { ...list(type), children };
}

function cell(children: BlockJson[], span: { colSpan?: number; rowSpan?: number } = {}) {
  return { headerState: 0, colSpan: 1, rowSpan: 1, ...span, children };
}

const reader = unified().use(remarkParse).use(remarkGfm);

/** What another program reads: the words of each block that holds text. */
function readBack(source: string): string[] {
  const read: string[] = [];
  const words = (node: Nodes): string => {
    if (node.type === 'break') return '\n';
    if (node.type === 'html') return node.value === '<br>' ? '\n' : '';
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
      return node.value;
    }
    return 'children' in node ? node.children.map(words).join('') : '';
  };
  const walk = (node: Root | Nodes): void => {
    const leaf = ['paragraph', 'heading', 'code', 'tableCell', 'html'].includes(node.type);
    if (leaf) read.push(words(node));
    else if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(reader.parse(source));
  return read.filter((found) => found !== '');
}

/** What should be read: white space at the ends of lines, and lines of nothing else, do not count. */
function expected(blocks: BlockJson[]): string[] {
  return blocks.flatMap(blockLines).map(trimmed).filter(hasWords);
}

/** Whether a line has anything to read; space of any width, as U+3000 or U+00A0, is none. */
function hasWords(line: string): boolean {
  return line.trim() !== '';
}

function trimmed(words: string): string {
  const lines = cleanText(words).split('\n');
  return lines
    .map((line) => line.replace(/^[ \t]+|[ \t]+$/g, ''))
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
}

describe('documentToMarkdown', () => {
  test('writes headings, paragraphs, quotes, dividers and breaks', () => {
    const written = markdown(
      heading('h2', [text('春茶'), lineBreak(), text('第一采 #')]),
      paragraph([text('明前'), lineBreak(), text('雨前')]),
      paragraph([]),
      quote([text('一杯'), lineBreak(), text('敬远方')]),
      divider(),
    );
    expect(written).toBe('## 春茶<br>第一采 \\#\n\n明前\\\n雨前\n\n> 一杯\\\n> 敬远方\n\n***\n');
  });

  test('marks emphasis, across breaks and around links', () => {
    expect(inParagraph(text('很'), text('香', bold), text('也'), text('淡', italic))).toBe(
      '很**香**也*淡*\n',
    );
    expect(inParagraph(text('一', bold), lineBreak(), text('二', bold))).toBe('**一\\\n二**\n');
    const inside = link('https://a.cn/x', [text('茶园', bold)]);
    expect(inParagraph(text('看', bold), inside, text('旧', strikethrough))).toBe(
      '<strong>看[茶园](https://a.cn/x)</strong><del>旧</del>\n',
    );
    expect(inParagraph(text('看 '), inside)).toBe('看 **[茶园](https://a.cn/x)**\n');
    expect(inParagraph(text('线', underline), text('let a', codeFormat))).toBe(
      '<u>线</u>\x60let a\x60\n',
    );
  });

  test('uses tags where Chinese punctuation would switch the markers off', () => {
    expect(inParagraph(text('「春」', bold), text('后'))).toBe('<strong>「春」</strong>后\n');
    expect(inParagraph(text('「春」', bold), text('，后'))).toBe('**「春」**，后\n');
  });

  test('escapes what would be markup, and only that', () => {
    expect(inParagraph(text('1. 一 *二* [三] a_b $5 <b>'))).toBe(
      '1\\. 一 \\*二\\* \\[三\\] a_b \\$5 \\<b>\n',
    );
    expect(inParagraph(text('价 3 < 5 & 7 > 2，-1 度，A|B'))).toBe(
      '价 3 < 5 & 7 > 2，-1 度，A|B\n',
    );
    expect(inParagraph(text('看！'), text('!'), link('x', [text('a')]))).toBe('看！\\![a](x)\n');
  });

  test('nests lists under their item and keeps neighbours apart', () => {
    const nested = listOf('bullet', '炒', listOf('number', '杀青', '揉捻'));
    expect(markdown(listOf('number', '采', nested, '藏'), listOf('number', '泡'))).toBe(
      '1. 采\n   - 炒\n     1. 杀青\n     2. 揉捻\n2. 藏\n\n1) 泡\n',
    );
    const check = {
      ...list('check'),
      children: [true, false].map((checked, index) =>
        listItem([text('水')], { value: index, depth: 0, checked }),
      ),
    };
    expect(markdown(check)).toBe('- [x] 水\n- [ ] 水\n');
    const late = { ...listOf('number', '丙'), start: 3 };
    expect(markdown(listOf('bullet', '甲', late))).toBe('- 甲\n\n  3. 丙\n');
  });

  test('writes a picture with its caption', () => {
    const picture = image({ hash: HASH, width: 4, height: 3 }, '茶\n[山]', [text('图：茶山')]);
    expect(markdown(picture)).toBe('![茶 \\[山\\]](images/abab.jpg)\\\n图：茶山\n');
  });

  test('fences code with more backticks than it holds', () => {
    expect(markdown(code('a\n\x60\x60\x60\n  *b*', 'ts'))).toBe(
      '\x60\x60\x60\x60ts\na\n\x60\x60\x60\n  *b*\n\x60\x60\x60\x60\n',
    );
  });

  test('writes tables with joined cells and blocks in cells', () => {
    const words = (value: string) => [paragraph([text(value)])];
    const rows = [
      [
        { ...cell(words('产地'), { colSpan: 2 }), headerState: 1 },
        { ...cell(words('价')), headerState: 1 },
      ],
      [
        cell(words('杭州'), { rowSpan: 2 }),
        cell([listOf('bullet', '龙井', '九曲|红梅')]),
        cell(words('5')),
      ],
      [cell(words('径山')), cell(words('3'))],
    ];
    expect(markdown(table<BlockJson>(rows))).toBe(
      [
        '| 产地 |  | 价 |',
        '| --- | --- | --- |',
        '| 杭州 | • 龙井<br>• 九曲\\|红梅 | 5 |',
        '|  | 径山 | 3 |',
        '',
      ].join('\n'),
    );
  });

  test('a table of nothing is nothing, and a hostile span does not grow it without end', () => {
    expect(markdown(table<BlockJson>([[]]))).toBe('');
    const wide = table([[cell([paragraph([text('宽')])], { colSpan: 1e9, rowSpan: 1e9 })]]);
    expect(markdown(wide).length).toBeLessThan(4000);
  });

  test('an address cannot end its link', () => {
    const address = 'https://a.cn/(x) "y" <z>|[_]\\&copy;';
    const [root] = reader.parse(inParagraph(link(address, [text('去')]))).children;
    const found = root?.type === 'paragraph' ? root.children[0] : undefined;
    expect(found).toMatchObject({
      type: 'link',
      url: 'https://a.cn/(x)%20"y"%20<z>%7C[_]\\&copy;',
      children: [{ value: '去' }],
    });
    expect(readBack(inParagraph(link('', [text('去')])))).toEqual(['去']);
  });
});

const MARKUP = [
  ...'*_~\x60#>+-=|\\[](){}!<>&:;.$@^/ \t"\'12a茶「。！😀　',
  ...[
    '**',
    '---',
    '- ',
    '1. ',
    '10) ',
    '&amp;',
    '&#35;',
    '<b>',
    '</b>',
    '<!--',
    '<br>',
    '![',
    '](',
  ],
  ...[
    'https://a.cn/_x_',
    'www.a.cn',
    'a@b.cn',
    '[ ] ',
    '[^1]',
    '\x60\x60\x60',
    '~~~',
    ':--',
    '| - |',
  ],
  ...['\n', '\u0000', '\u00a0', '\u2028', '==='],
];
const wordsArbitrary = fc
  .array(fc.oneof(fc.constantFrom(...MARKUP), fc.string({ unit: anyCharacter, maxLength: 3 })), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''));
const textArbitrary = fc
  .tuple(wordsArbitrary, fc.constantFrom(0, 0, 0, 1, 2, 3, 4, 5, 8, 16, 17, 32, 64, 128, 7))
  .map(([words, format]) => text(words, format));
const lineArbitrary: fc.Arbitrary<TextJson | LineBreakJson> = fc.oneof(
  textArbitrary,
  fc.constant(lineBreak()),
);
const inlinesArbitrary = fc.array<InlineJson>(
  fc.oneof<fc.MaybeWeightedArbitrary<InlineJson>[]>(
    { weight: 4, arbitrary: lineArbitrary },
    fc
      .tuple(fc.webUrl({ withQueryParameters: true }), fc.array(lineArbitrary, { maxLength: 3 }))
      .map(([url, children]): InlineJson => link(url, children)),
  ),
  { maxLength: 5 },
);

function listArbitrary(depth: number): fc.Arbitrary<ListJson> {
  const content: fc.Arbitrary<ListItemJson['children']> =
    depth === 0
      ? inlinesArbitrary
      : fc.oneof(
          inlinesArbitrary,
          listArbitrary(depth - 1).map((nested) => [nested]),
        );
  return fc
    .tuple(
      fc.constantFrom('bullet' as const, 'number' as const, 'check' as const),
      fc.constantFrom(1, 1, 0, 7, -3, 1e12),
      fc.array(content, { maxLength: 4 }),
    )
    .map(([type, start, items]) => ({
      ...list(type, start),
      children: items.map((children, index) => listItem(children, { value: index, depth: 0 })),
    }));
}

const plainBlock: fc.Arbitrary<BlockJson> = fc.oneof(
  inlinesArbitrary.map((inlines) => paragraph(inlines)),
  inlinesArbitrary.map((inlines) => quote(inlines)),
  inlinesArbitrary.map((inlines) => heading('h3', inlines)),
  fc.tuple(wordsArbitrary, wordsArbitrary).map(([source, name]) => code(source, name)),
  inlinesArbitrary.map((caption) => image({ hash: HASH, width: 1, height: 1 }, '*a]', caption)),
  fc.constant(divider()),
  listArbitrary(2),
);

describe('every word of the document', () => {
  test('stands in the Markdown as another program reads it', () => {
    fc.assert(
      fc.property(fc.array(plainBlock, { maxLength: 4 }), (blocks) => {
        const read = readBack(markdown(...blocks)).map(trimmed);
        expect(read.filter(hasWords)).toEqual(expected(blocks));
      }),
      { numRuns: 1500 },
    );
  }, 60_000);

  test('stands in the cells of a table', () => {
    const cells = fc.array(fc.array(plainBlock, { maxLength: 2 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 3 }), (rows) => {
        const written = markdown(table(rows.map((row) => row.map((blocks) => cell(blocks)))));
        const plain = (lines: string[]) => lines.join('').replace(/[\s•]/g, '');
        expect(plain(readBack(written))).toBe(plain(expected(rows.flat(2))));
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});

test('a diagram without a visible sign is nothing', () => {
  expect(markdown(diagram('\u0000')).trim()).toBe('');
});
