import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCharacter } from '../../core/document/testing/any-text';
import { createNameGiver, fileNameOf } from './file-name';

describe('fileNameOf', () => {
  test.each([
    ['春天的第一杯茶', '春天的第一杯茶'],
    ['A/B: "c"? <d>|*', 'A B c d'],
    ['../../etc/passwd', 'etc passwd'],
    ['C:\\Windows\\', 'C Windows'],
    ['.hidden. . ', 'hidden'],
    ['con', '_con'],
    ['LPT1.txt', '_LPT1.txt'],
    ['COM² 口', 'COM² 口'],
    ['com²', '_com²'],
    ['gnp.exe\u202etxt', 'gnp.exe txt'],
    ['一\n二\u0000三', '一 二 三'],
    ['e\u0301', 'é'],
    [' . ', 'otherwise'],
    ['', 'otherwise'],
  ])('%j becomes %j', (title, name) => {
    expect(fileNameOf(title, 'otherwise')).toBe(name);
  });

  test('whatever the title, the name is safe and short', () => {
    const hostile = fc.oneof(
      fc.string({ unit: anyCharacter, maxLength: 300 }),
      fc.constantFrom('nul.', 'AUX .md', '茶'.repeat(300), '😀'.repeat(300), '\ud800', '~', '. .'),
      fc
        .array(fc.constantFrom('.', ' ', '/', '\\', 'con', '\u200f', '　'), { maxLength: 9 })
        .map((p) => p.join('')),
    );
    fc.assert(
      fc.property(hostile, (title) => {
        const name = fileNameOf(title, 'otherwise');
        expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f\u202a-\u202e]|^[.\s]|[.\s]$|^$/);
        expect(name).not.toMatch(/^(?:con|nul|aux|prn|com\d|lpt\d)(?:\.|$)/i);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(161);
        expect(fileNameOf(name, 'otherwise')).toBe(name);
      }),
    );
  });
});

test('a name is given once, also in another case or composition', () => {
  const nameFor = createNameGiver();
  expect(['Tea', 'tea', 'TEA', 'Tea (2)', 'café', 'cafe\u0301'].map(nameFor)).toEqual([
    'Tea',
    'tea (2)',
    'TEA (3)',
    'Tea (2) (2)',
    'café',
    'cafe\u0301 (2)',
  ]);
});
