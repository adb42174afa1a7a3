import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { BlockJson } from '../../document/schema';
import { documentText, inlineText } from '../../document/text';
import { documentToMarkdown } from '../../export/markdown';
import { loadTypesetting } from '../../typesetting/load';
import { importHtml } from '../html';
import { finishImport } from '../imported';

const folder = join(import.meta.dirname, 'fixtures');
const page = (file: string) => readFileSync(join(folder, file), 'utf8');

// That whole pages come in with all their words is seen in `electron/imports/corpus.test.ts` and
// `renderer/editor/paste/corpus.test.ts`.
const read = (html: string) => finishImport(importHtml(html), () => null).document;
const markdown = (html: string) => documentToMarkdown(read(html), { imageAddress: (hash) => hash });

test('headings by role, of Word for the web, are headings', () => {
  expect(markdown(page('office-com-headings.html'))).toBe(
    '# Heading one\n\n## Heading two\n\n### Heading three\n\n#### *Heading four*\n',
  );
});

test('tables of spreadsheets and documents are tables', () => {
  const kinds = (file: string) => read(page(file)).root.children.map((block) => block.type);
  expect(kinds('excel-base-sample.html')).toEqual(['table']);
  expect(kinds('quip-table.html')).toEqual(['table']);
  expect(kinds('gdocs-table.html')).toEqual(['table']);
});

test('a picture that a page loads late stands once, with its real address', () => {
  const { remoteImages, images } = importHtml(page('zhihu-article.html'));
  expect(remoteImages.length).toBeGreaterThan(10);
  expect(images).toEqual([]);
});

test('an interactive drawing keeps its words', () => {
  expect(documentText(read(page('wechat-svg-quiz.html')))).toContain('社会主义核心价值观');
});

const word = (level: number, marker: string, words: string, list = 'l0', tag = 'p') =>
  `<${tag} class=MsoListParagraph style='margin-left:21.0pt;mso-list:\n${list} level${level} lfo1'>` +
  `<![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>${marker}<span ` +
  `style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${words}</${tag}>`;

describe('lists of Word and WPS', () => {
  test('are lists, nested as their levels say', () => {
    const html = [
      word(1, '·', '采'),
      word(2, 'o', '一芽'),
      word(2, 'o', '一芽一叶'),
      word(1, '·', '炒'),
    ].join('\n');
    expect(markdown(html)).toBe('- 采\n  - 一芽\n  - 一芽一叶\n- 炒\n');
  });

  test.each([
    ['1.', 1],
    ['（3）', 3],
    ['一、', 1],
    ['a)', 1],
    ['①', 1],
  ])('count when their marker is %s', (marker, start) => {
    expect(read(word(1, marker, '采')).root.children[0]).toMatchObject({
      type: 'list',
      listType: 'number',
      start,
    });
  });

  test('that follow one another stay two', () => {
    const html = word(1, '1.', '采', 'l0') + word(1, '1.', '炒', 'l1');
    expect(read(html).root.children).toHaveLength(2);
  });

  test('a level that is left out does no harm', () => {
    expect(markdown(word(3, '·', '深') + word(1, '·', '浅'))).toContain('浅');
  });

  test('a heading that is numbered keeps its number, one with a bullet loses it', () => {
    expect(markdown(word(1, '1.2', '炒茶', 'l0', 'h2'))).toContain('## 1.2');
    expect(markdown(word(1, '·', '炒茶', 'l0', 'h2'))).toBe('## 炒茶\n');
  });
});

describe('of what programs write around their words', () => {
  const first = (html: string): BlockJson | undefined => read(html).root.children[0];

  test('black text on white loses its colours, a chosen colour stays', () => {
    const html =
      '<p style="color:#333;background:#fff">黑<span style="color:rgb(200, 16, 46)">红</span></p>';
    expect(first(html)).toMatchObject({
      children: [
        { text: '黑', style: '' },
        { text: '红', style: 'color: #c8102e;' },
      ],
    });
  });

  test('bold that is not bold is not', () => {
    expect(
      first('<b style="font-weight:normal" id="docs-internal-guid-1"><p>茶</p></b>'),
    ).toMatchObject({ children: [{ format: 0 }] });
  });

  test('what is hidden, and blank paragraphs, do not come in', () => {
    const html =
      '<p>茶&nbsp;</p><p>&nbsp;</p><p style="display: none">不见</p><p style="mso-hide:all">不见</p>';
    expect(read(html).root.children.map((b) => ('children' in b ? b.type : ''))).toEqual([
      'paragraph',
    ]);
    expect(documentText(read(html))).toBe('茶');
  });

  test('a formula is its source', () => {
    const katex =
      '<p>设<span class="katex"><span class="katex-mathml"><math><semantics><mi>x</mi><annotation encoding="application/x-tex">x^2</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">x2</span></span></p>';
    expect(documentText(read(katex))).toBe('设x^2');
    expect(
      documentText(read('<img class="ztext-math" eeimg="1" alt="a+b" src="//x.example">')),
    ).toBe('a+b');
  });

  test("code of WeChat's editor keeps its lines and loses its numbers", () => {
    const html =
      '<section class="code-snippet__fix"><ul class="code-snippet__line-index"><li></li><li></li></ul>' +
      '<pre class="code-snippet__js" data-lang="javascript"><code><span leaf="">let&nbsp;a;</span></code><code><span leaf="">a();</span></code></pre></section>';
    const block = first(html);
    expect(read(html).root.children).toHaveLength(1);
    expect(block).toMatchObject({ type: 'code', language: 'javascript' });
    expect(block?.type === 'code' && inlineText(block.children)).toBe('let a;\na();');
  });
});

test('a formula that is MathML alone keeps every sign, as TeX that the setter of formulas understands', async () => {
  const document = read(
    `<p>若<math><mi>E</mi><mo>=</mo><mi>m</mi><mo>&#8290;</mo><msup><mi>c</mi><mn>2</mn></msup></math>，则</p>
     <math display="block"><mrow><mi>sin</mi><mfrac><mn>1</mn><msqrt><mi>x</mi></msqrt></mfrac><mo>{</mo>
     <mtable><mtr><mtd><mn>5</mn></mtd><mtd><mo>%</mo></mtd></mtr></mtable><mtext>否则 {$\\%</mtext></mrow></math>`,
  );
  const [line, block] = document.root.children;
  expect(line?.type === 'paragraph' && inlineText(line.children)).toBe('若E = m {c}^{2}，则');
  expect(block).toMatchObject({
    type: 'formula',
    latex:
      '\\mathrm{sin} \\frac{1}{\\sqrt{x}} \\{ \\begin{matrix}5&\\%\\end{matrix} \\text{否则 \\{\\$\\\\%}',
  });
  const { formula } = await loadTypesetting(document);
  for (const latex of ['E = m {c}^{2}', block?.type === 'formula' ? block.latex : '']) {
    expect(formula(latex, true)).toMatchObject({ ok: true });
  }
});

test('a short quotation keeps the marks that the page draws', () => {
  expect(documentText(read('<p>他说<q>好</q>。</p>'))).toBe('他说“好”。');
});
