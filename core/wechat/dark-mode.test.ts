import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { darkHtml } from './dark-html';
import { darkBackground, DARK_PAGE, darkText, mixStops } from './dark-mode';
import { contrastOf, readRgba, type Rgba, writeRgba } from './rgba';

// What wechatjs/mp-darkmode 1.2.1 answers, run in jsdom over one element each.
const UNCHANGED = 'unchanged';

function colour(text: string): Rgba {
  const read = readRgba(text);
  if (read === null) throw new Error(`${text} is no colour`);
  return read;
}

describe('text on the bare page', () => {
  test.each([
    ['#000', 'rgb(163,163,163)'],
    ['#191919', 'rgb(163,163,163)'],
    ['#333', 'rgb(163,163,163)'],
    ['#3f3f3f', 'rgb(163,163,163)'],
    ['#0F4C81', 'rgb(80,163,235)'],
    ['#c00000', 'rgb(255,21,13)'],
    ['#fece00', 'rgb(210,171,0)'],
    ['rgba(0,0,0,.9)', 'rgba(163,163,163,0.9)'],
    ...['#666', '#888', '#999', '#fff', '#576b95', '#fa5151', '#07c160'].map((same) => [
      same,
      UNCHANGED,
    ]),
  ])('%s becomes %s', (day, night) => {
    const html = `<p style="color:${day}">字</p>`;
    const wanted = night === UNCHANGED ? html : `<p style="color:${night}">字</p>`;
    expect(darkHtml(html)).toBe(wanted);
  });
});

describe('a ground and the text on it', () => {
  test.each([
    ['#fff', 'rgb(25,25,25)', 'rgb(163,163,163)'],
    ['#fafafa', 'rgb(30,30,30)', 'rgb(205,205,205)'],
    ['#eeeeee', 'rgb(42,42,42)', 'rgb(205,205,205)'],
    ['#000', 'rgb(56,56,56)', 'rgb(205,205,205)'],
    ['#fff5f5', 'rgb(195,188,188)', 'rgb(25,25,25)'],
    ['#fff8e1', 'rgb(196,190,173)', 'rgb(25,25,25)'],
    ['#e8f5e9', 'rgb(184,194,185)', 'rgb(25,25,25)'],
    ['#fece00', 'rgb(245,199,0)', 'rgb(25,25,25)'],
  ])('%s becomes %s with text %s', (ground, night, text) => {
    expect(darkHtml(`<p style="background-color:${ground}">字</p>`)).toBe(
      `<p style="background-color:${night};color:${text}">字</p>`,
    );
  });

  test.each([
    ['#f7f7f7', '#3f3f3f', 'rgb(33,33,33)', 'rgb(167,167,167)'],
    ['#282c34', '#abb2bf', 'rgb(49,54,63)', '#abb2bf'],
  ])('%s with %s becomes %s with %s', (ground, text, night, nightText) => {
    expect(darkHtml(`<p style="background-color:${ground};color:${text}">字</p>`)).toBe(
      `<p style="background-color:${night};color:${nightText}">字</p>`,
    );
  });

  test('one that can hardly be seen is none', () => {
    const html = '<p style="background-color:rgba(0,0,0,.04)">字</p>';
    expect(darkHtml(html)).toBe(html);
  });
});

describe('lines', () => {
  test.each([
    ['border:1px solid #eeeeee', 'border:1px solid rgb(163,163,163)'],
    ['border-left:3px solid #07c160', 'border-left:3px solid #07c160'],
  ])('%s becomes %s', (day, night) => {
    expect(darkHtml(`<p style="${day}">字</p>`)).toBe(`<p style="${night}">字</p>`);
  });
});

describe('from element to element', () => {
  test('text is set apart from the ground of an element around it', () => {
    const html =
      '<section style="background-color:#fff5f5"><p style="color:#333">字</p></section><p style="color:#333">字</p>';
    expect(darkHtml(html)).toBe(
      '<section style="background-color:rgb(195,188,188);color:rgb(25,25,25)"><p style="color:#333">字</p></section><p style="color:rgb(163,163,163)">字</p>',
    );
  });

  test('pictures and drawings are not touched', () => {
    const html =
      '<p style="margin:0"><svg style="color:#000"><path fill="black" style="background:#fff"></path></svg><img src="a" style="max-width:100%"></p>';
    expect(darkHtml(html)).toBe(html);
  });

  test('an element that says so keeps its colours, its children do not', () => {
    expect(
      darkHtml(
        '<section data-no-dark="" style="background-color:#fff"><p style="color:#eee">字</p></section>',
      ),
    ).toBe(
      '<section data-no-dark="" style="background-color:#fff"><p style="color:rgb(25,25,25)">字</p></section>'.replace(
        'rgb(25,25,25)',
        writeRgba(darkText(colour('#eee'), colour('#fff'))),
      ),
    );
  });

  test('a gradient with text becomes one colour; an empty one stays', () => {
    const gradient = 'background:linear-gradient(90deg,#ffffff,#f0f0f0)';
    expect(darkHtml(`<p style="${gradient}">字</p>`)).toContain('background-image:none');
    expect(darkHtml(`<p style="${gradient}"></p>`)).toBe(`<p style="${gradient}"></p>`);
    expect(mixStops([colour('#fff'), colour('#000')])).toEqual({
      r: 127.5,
      g: 127.5,
      b: 127.5,
      alpha: 1,
    });
  });

  test('text on a picture keeps its colour, with a light ground under the picture', () => {
    const html =
      '<section style="background-image:url(https://mmbiz.qpic.cn/a)"><p style="color:#333">字</p></section>';
    expect(darkHtml(html)).toBe(
      '<section style="background-image:url(https://mmbiz.qpic.cn/a);background-color:rgb(255,255,255);color:rgb(25,25,25)"><p style="color:#333">字</p></section>',
    );
  });

  test('what is not HTML of ours comes through: quotes, entities, tags left open', () => {
    const html = '<p title=\'a>b\' style="color:#fff">1 < 2 &amp; <em>3<br></p>';
    expect(darkHtml(html)).toContain('1 < 2 &amp; <em>3<br></p>');
  });
});

describe('for any colour', () => {
  const any = fc.record({
    r: fc.nat(255),
    g: fc.nat(255),
    b: fc.nat(255),
    alpha: fc.constantFrom(1, 0.5, 0.1),
  });

  test('the answer is a colour, and reads back as itself', () => {
    fc.assert(
      fc.property(any, any, (text, ground) => {
        const below = darkBackground(ground);
        for (const result of [below, darkText(text, below)]) {
          expect(writeRgba(colour(writeRgba(result)))).toBe(writeRgba(result));
        }
      }),
    );
  });

  test('text on the bare page can be told from it', () => {
    fc.assert(
      fc.property(any, (text) => {
        const night = darkText({ ...text, alpha: 1 });
        expect(contrastOf(night, DARK_PAGE)).toBeGreaterThan(1.5);
      }),
    );
  });
});
