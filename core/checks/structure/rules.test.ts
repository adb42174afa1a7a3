import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../domain/finding';
import { checkStructure } from './check-structure';
import { editHtml } from './html-edit';
import { readHtml, wordsOf } from './html-tree';

const rulesIn = (html: string) => checkStructure([html]).map(({ rule }) => rule);

/** The HTML with every offered fix made. */
function fixed(html: string): string {
  const edits = checkStructure([html]).flatMap(({ fix }) =>
    fix?.kind === 'html' ? fix.edits : [],
  );
  return editHtml(html, edits);
}
const textOf = (html: string) => readHtml(html).map(wordsOf).join('');

const wrapped = (levels: number, inside: string) =>
  `${'<section style="margin:0">'.repeat(levels)}${inside}${'</section>'.repeat(levels)}`;

/** For each rule: HTML that breaks it, the same after its fix (null: no fix of its own), HTML that does not. */
const table: [rule: string, bad: string, after: string | null, good: string[]][] = [
  [
    'opacity',
    '<p><img src="a" style="opacity:0;width:9px"></p>',
    '<p><img src="a" style="width:9px"></p>',
    ['<p><img src="a" style="opacity:.5"></p>', '<p style="opacity:0">字</p>'],
  ],
  [
    'caret-color',
    '<p style="caret-color: rgba(0, 0, 0, 0)">字</p>',
    '<p>字</p>',
    ['<p style="caret-color:#333">字</p>'],
  ],
  [
    'font-family',
    '<p style="font-family:KaiTi;color:#333">字</p>',
    '<p style="color:#333">字</p>',
    ['<code style="font-family:Menlo,monospace">a</code>'],
  ],
  [
    'line-height',
    '<section style="line-height:0"><p>字</p></section>',
    '<section><p>字</p></section>',
    [
      '<section style="line-height:0"><img src="a"></section>',
      '<section style="line-height:0"><p style="line-height:1.6">字</p></section>',
    ],
  ],
  [
    'height',
    '<section style="height:0px"><p>字</p></section>',
    '<section><p>字</p></section>',
    [
      '<section style="height:0"><img src="a"></section>',
      '<section data-mode="svg" style="height:0"><p>字</p></section>',
      '<section style="height:0.5em"><p>字</p></section>',
    ],
  ],
  [
    'text-align',
    '<p style="text-align:start">字</p>',
    '<p style="text-align:left">字</p>',
    ['<p style="text-align:justify">字</p>'],
  ],
  [
    'animate-begin',
    '<svg><animate begin="touchstart+0.2s" attributeName="x"></animate></svg>',
    '<svg><animate begin="touchstart+0.2s; click+0.2s" attributeName="x"></animate></svg>',
    [
      '<svg><animate begin="click"></animate></svg>',
      '<svg><animateTransform begin="touchstart;click"></animateTransform></svg>',
    ],
  ],
  [
    'nest-level',
    wrapped(11, '<p>字</p>'),
    wrapped(1, '<p>字</p>'),
    [wrapped(10, '<p>字</p>'), wrapped(6, `字${wrapped(6, '<p>字</p>')}`)],
  ],
  [
    'redundant-node',
    `<section>${'<p>字</p>'.repeat(5)}${'<p> </p>'.repeat(16)}</section>`,
    `<section>${'<p>字</p>'.repeat(5)}</section>`,
    [
      `<section>${'<p>字</p>'.repeat(5)}${'<p> </p>'.repeat(15)}</section>`,
      `<section>${'<p>字</p>'.repeat(5)}${'<p><br></p>'.repeat(16)}</section>`,
    ],
  ],
  [
    'span-leaf',
    '<section><span leaf=""><section>字</section></span></section>',
    '<section><span><section>字</section></span></section>',
    ['<p><span leaf="">字<strong>字</strong><br></span></p>'],
  ],
  [
    'node-leaf',
    '<section nodeleaf=""><p>字</p></section>',
    '<section><p>字</p></section>',
    [
      '<section nodeleaf=""><img src="a"></section>',
      '<section nodeleaf=""><mp-common-profile></mp-common-profile></section>',
    ],
  ],
  [
    'darkmode-low-contrast',
    '<p style="background-color:#ccc;color:#bbb" data-no-dark="">字</p>',
    null,
    [
      '<p style="background-color:#ccc;color:#bbb" data-no-dark="" data-ignore-dm="low-contrast">字</p>',
      '<p style="background-color:#fff5f5;color:#333">字</p>',
      '<p style="background:url(https://mmbiz.qpic.cn/a);color:#fff">字</p>',
    ],
  ],
  [
    'darkmode-no-gradient',
    '<p style="background:linear-gradient(#fff,#fff)">字</p>',
    '<p style="background-color:rgb(255,255,255)">字</p>',
    [
      '<p style="background:linear-gradient(#fff,#fff)"></p>',
      '<p style="background:linear-gradient(#fff,#fff)" data-ignore-dm="text-bg-gradient">字</p>',
    ],
  ],
  ['darkmode-whitelist', '<p data-no-dark="">字</p>', '<p>字</p>', ['<p>字</p>']],
];

describe.each(table)('%s', (rule, bad, after, good) => {
  test('is found', () => {
    expect(rulesIn(bad)).toContain(`structure-${rule}`);
  });
  test('is fixed', () => {
    expect(fixed(bad)).toBe(after ?? bad.replace(' data-no-dark=""', ''));
  });
  test('is not found in what keeps to it', () => {
    for (const html of good) expect(rulesIn(html)).not.toContain(`structure-${rule}`);
  });
});

test('a finding names its part, its element and its words', () => {
  const [finding] = checkStructure([
    '<p>前</p>',
    '<section><p>中</p><p style="text-align:end">后文</p></section>',
  ]);
  expect(finding?.place).toEqual({ kind: 'block', path: [1], element: [0, 1], quote: '后文' });
});

test('nesting deeper than the stack goes is read', () => {
  expect(rulesIn(`${'<div>'.repeat(20_000)}字`)).toEqual(['structure-nest-level']);
});

const style = fc.constantFrom(
  'opacity:0',
  'caret-color:transparent',
  'font-family:KaiTi',
  'line-height:0',
  'height:0',
  'text-align:end',
  'background:linear-gradient(#fff,#000)',
  'color:#333',
);
const { tree } = fc.letrec<{ tree: string; node: string }>((tie) => ({
  tree: fc.array(tie('node'), { maxLength: 4 }).map((nodes) => nodes.join('')),
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('字', '文 ', '<br>', '<img src="a">', '<pre>码</pre>'),
    fc
      .tuple(
        fc.constantFrom(
          'p',
          'section',
          'span',
          'span leaf=""',
          'section nodeleaf=""',
          'div data-no-dark=""',
        ),
        fc.uniqueArray(style, { maxLength: 3 }),
        tie('tree'),
      )
      .map(
        ([tag, styles, inside]) =>
          `<${tag} style="${styles.join(';')}">${inside}</${tag.split(' ')[0]}>`,
      ),
  ),
}));

test('all fixes together: nothing that has a fix is found again, no words are lost', () => {
  const fixable = (findings: Finding[]) =>
    findings.filter(({ fix }) => fix).map(({ rule }) => rule);
  fc.assert(
    fc.property(tree, (html) => {
      const once = fixed(html);
      expect(textOf(once)).toBe(textOf(html));
      // Taking one fault away may bring the one below it to light; that one too has its fix.
      const twice = fixed(fixed(once));
      expect(fixable(checkStructure([twice]))).toEqual([]);
      expect(textOf(twice)).toBe(textOf(html));
    }),
  );
});
