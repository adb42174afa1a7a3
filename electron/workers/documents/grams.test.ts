import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gramsOf, partsOf, searchPhrases } from './grams';

function index(texts: string[]) {
  const db = new Database(':memory:');
  db.exec(
    "CREATE VIRTUAL TABLE i USING fts5(grams, content='', contentless_delete=1, tokenize='ascii')",
  );
  const add = db.prepare('INSERT INTO i (rowid, grams) VALUES (?, ?)');
  for (const [at, text] of texts.entries()) add.run(at, gramsOf(text));
  const find = db.prepare('SELECT rowid FROM i WHERE grams MATCH ? ORDER BY rowid').pluck();
  return (words: string) => {
    const phrases = searchPhrases(words);
    if (phrases.length === 0) return [];
    return find.all(phrases.join(' AND '));
  };
}

describe('searching by pairs of characters', () => {
  const find = index([
    '南京市长江大桥',
    '北京的秋天',
    '周杰伦来到 GitHub 大会',
    '茶',
    'ＡＢＣ１２３ 🍵好茶',
  ]);

  test.each([
    ['南京', [0]],
    ['京市', [0]],
    ['市长江', [0]],
    ['京', [0, 1]],
    ['桥', [0]],
    ['天', [1]],
    ['周杰伦', [2]],
    ['github', [2]],
    ['ITHU', [2]],
    ['茶', [3, 4]],
    ['abc12', [4]],
    ['🍵', [4]],
    ['京长', []],
    ['南京 大桥', [0]],
    ['南京 秋天', []],
    ['南京，大桥！', [0]],
    ['" OR grams:*', []],
    ['（）', []],
  ])('%s', (words, expected) => {
    expect(find(words)).toEqual(expected);
  });

  test('finds every substring of one run, whatever its characters', () => {
    const character = fc.oneof(
      fc.constantFrom('京', '市', '长', '江', 'a', 'b', '1', '𠮷', '🍵', 'é', 'ー'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    );
    fc.assert(
      fc.property(
        fc.array(character, { minLength: 1, maxLength: 30 }),
        fc.nat(),
        fc.nat(),
        (run, a, b) => {
          const text = run.join('').normalize('NFKC');
          const characters = [...text];
          const start = a % characters.length;
          const words = characters.slice(start, start + 1 + (b % 6)).join('');
          const phrases = searchPhrases(words);
          // A combining mark that was cut from its letter may compose otherwise; nobody types that.
          fc.pre(
            phrases.length > 0 &&
              text.toLowerCase().includes(words.normalize('NFKC').toLowerCase()),
          );
          expect(index([text])(words)).toEqual([0]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('partsOf', () => {
  test('leaves short text whole', () => {
    expect(partsOf('短')).toEqual(['短']);
  });

  test('cuts long text so that any 200 characters are together in one part', () => {
    const text = Array.from({ length: 9000 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('');
    const parts = partsOf(text);
    for (let start = 0; start + 200 <= text.length; start += 37) {
      const words = text.slice(start, start + 200);
      expect(parts.some((part) => part.includes(words))).toBe(true);
    }
  });
});
