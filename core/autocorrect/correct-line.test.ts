import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startAutocorrect } from './start';
import { applyEdits, correctLine, type LineRun, OBJECT } from './correct-line';
import { runsOf } from './runs';
import { link, lineBreak, text } from '../document/build';
import { TEXT_FORMAT } from '../document/schema';

const wasm = createRequire(import.meta.url).resolve('@huacnlee/autocorrect/autocorrect_bg.wasm');
const format = await startAutocorrect(readFileSync(wasm));

const plain = (words: string): LineRun => ({ text: words, fixed: false });
const fixed = (words: string): LineRun => ({ text: words, fixed: true });
const corrected = (...runs: LineRun[]) =>
  applyEdits(runs.map((run) => run.text).join(''), correctLine(runs, format));

describe('a line', () => {
  it.each([
    ['学习Rust语言', '学习 Rust 语言'],
    ['共有3个人,走了.', '共有 3 个人，走了。'],
    ['已经 对了，没有 Latin 问题。', '已经 对了，没有 Latin 问题。'],
    ['　　首行缩进abc', '　　首行缩进 abc'],
    ['上一行abc\n下一行def', '上一行 abc\n下一行 def'],
    ['', ''],
    ['   ', '   '],
  ])('%j becomes %j', (before, after) => expect(corrected(plain(before))).toBe(after));

  it('spaces words of another format, and leaves code, links and objects as they are', () => {
    expect(corrected(plain('学习'), plain('Rust'), plain('语言'))).toBe('学习 Rust 语言');
    expect(corrected(plain('运行'), fixed('npm安装x'), plain('即可'))).toBe('运行 npm安装x 即可');
    expect(corrected(plain('看'), fixed(OBJECT), plain('这里'))).toBe(`看${OBJECT}这里`);
  });

  it('changes no letters, and nothing within a fixed run', () => {
    const words = fc.stringMatching(/^[一二三abcAB12 ,.!?，。；（）()\n]{0,30}$/);
    const run = fc.record({ text: words, fixed: fc.boolean() });
    fc.assert(
      fc.property(fc.array(run, { maxLength: 6 }), (runs) => {
        const whole = runs.map((r) => r.text).join('');
        const edits = correctLine(runs, format);
        let last = 0;
        for (const { from, to } of edits) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThanOrEqual(from);
          last = to;
        }
        const letters = (line: string) => line.replace(/[^一二三a-z12]/gi, '');
        expect(letters(applyEdits(whole, edits))).toBe(letters(whole));
        let at = 0;
        const inFixed = runs.flatMap((run) => {
          const [start, end] = [at, (at += run.text.length)];
          if (!run.fixed) return [];
          return edits.filter(({ from, to }) => from < end && to > start && to > from);
        });
        expect(inFixed).toEqual([]);
      }),
    );
  });
});

it('the runs of document JSON', () => {
  const code = text('a', TEXT_FORMAT.code);
  expect(runsOf([text('中'), code, link('https://a.cn', [text('b')]), lineBreak()])).toEqual([
    plain('中'),
    fixed('a'),
    fixed('b'),
    fixed('\n'),
  ]);
});
