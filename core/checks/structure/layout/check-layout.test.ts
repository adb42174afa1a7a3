import { describe, expect, test } from 'vitest';
import { editHtml } from '../html-edit';
import { checkLayout } from './check-layout';
import { type BoxFacts, LAYOUT_WIDTHS, type LayoutFacts } from './facts';

type Change = Partial<BoxFacts> & { width?: number };

/** The same box at each width unless told otherwise; it fills the column. */
function boxes(of: (screen: number) => Change): BoxFacts[] {
  return LAYOUT_WIDTHS.map((screen) => {
    const { width = screen, ...change } = of(screen);
    const box = {
      left: 0,
      height: 20,
      clientWidth: width,
      scrollWidth: width,
      clientHeight: 20,
      scrollHeight: 20,
    };
    const text = { fontSize: 16, lineHeight: 25.6, linePitch: null, scrolls: false };
    return { ...box, ...text, right: (change.left ?? 0) + width, ...change };
  });
}
const at = (path: number[], of: (screen: number) => Change): LayoutFacts => [
  { path, boxes: boxes(of) },
];

const wide = '<section><section style="width:500px;height:40px">字</section></section>';
describe('width', () => {
  test.each([
    [
      'fills one screen and not another',
      (screen: number) => ({ width: Math.min(500, screen) }),
      ['structure-width'],
    ],
    ['the same share of each', (screen: number) => ({ width: screen / 2 }), []],
    ['the same width on all, narrower than all', () => ({ width: 300 }), []],
    [
      'sticks out of one',
      (screen: number) => ({ width: 300, left: screen === 375 ? 100 : 0 }),
      ['structure-width'],
    ],
    ['fills each', () => ({}), []],
  ])('%s', (_name, of, wanted) => {
    expect(checkLayout([wide], at([0, 0], of)).map(({ rule }) => rule)).toEqual(wanted);
  });

  test('an element or one around it may say that it knows', () => {
    const html = `<section data-ignore-width="">${wide}</section>`;
    const facts = at([0, 0, 0], (screen) => ({ width: Math.min(500, screen) }));
    expect(checkLayout([html], facts)).toEqual([]);
  });

  test('its fix drops the width', () => {
    const [finding] = checkLayout(
      [wide],
      at([0, 0], (screen) => ({ width: Math.min(500, screen) })),
    );
    const edits = finding?.fix?.kind === 'html' ? finding.fix.edits : [];
    expect(editHtml(wide, edits)).toBe(
      '<section><section style="height:40px">字</section></section>',
    );
  });
});

describe('height-nodisplay', () => {
  test.each([
    ['six pixels of a low box', { clientHeight: 40, scrollHeight: 46 }, 1],
    ['five pixels of a low box', { clientHeight: 40, scrollHeight: 45 }, 0],
    ['twenty of a tall one', { clientHeight: 240, scrollHeight: 260 }, 0],
    ['more of a tall one', { clientHeight: 240, scrollHeight: 261 }, 1],
    ['what can be scrolled to', { clientHeight: 40, scrollHeight: 90, scrolls: true }, 0],
  ])('%s', (_name, change, count) => {
    expect(
      checkLayout(
        [wide],
        at([0, 0], () => change),
      ),
    ).toHaveLength(count);
  });
});

test('pre: words that do not wrap; the fix lets them', () => {
  const html = '<pre>很长的一行</pre>';
  const [finding] = checkLayout(
    [html],
    at([0], () => ({ scrollWidth: 700, clientWidth: 375 })),
  );
  expect(finding?.rule).toBe('structure-pre');
  const edits = finding?.fix?.kind === 'html' ? finding.fix.edits : [];
  expect(editHtml(html, edits)).toBe('<section style="white-space:pre-wrap">很长的一行</section>');
  expect(
    checkLayout(
      [html],
      at([0], () => ({})),
    ),
  ).toEqual([]);
});

test('line-height-overlapping: lines nearer than their letters are tall', () => {
  const html = '<p>几行文字</p>';
  const found = (linePitch: number | null, lineHeight: number) =>
    checkLayout(
      [html],
      at([0], () => ({ linePitch, lineHeight })),
    );
  expect(found(12, 12).map(({ rule }) => rule)).toEqual(['structure-line-height-overlapping']);
  expect(found(null, 12)).toEqual([]);
  expect(found(15.2, 15.2)).toEqual([]);
});

test('the path of an element counts the parts before it', () => {
  const [finding] = checkLayout(
    ['<p>一</p><p>二</p>', wide],
    at([2, 0], (screen) => ({ width: Math.min(500, screen) })),
  );
  expect(finding?.place).toMatchObject({ path: [1], element: [0, 0] });
});
