import { describe, expect, it } from 'vitest';
import { type FindQuery, findIn, patternOf, replacementFor } from './search';

const query = (text: string, more: Partial<FindQuery> = {}): FindQuery => ({
  text,
  matchCase: false,
  wholeWord: false,
  regexp: false,
  ...more,
});

function places(line: string, asked: FindQuery): string[] {
  const pattern = patternOf(asked);
  return pattern.ok ? findIn(line, pattern.value).map(({ match }) => match[0]) : ['error'];
}

describe('searching a line', () => {
  it.each<[string, FindQuery, string[]]>([
    ['甲乙甲', query('甲'), ['甲', '甲']],
    ['Tea tea TEA', query('tea'), ['Tea', 'tea', 'TEA']],
    ['Tea tea TEA', query('tea', { matchCase: true }), ['tea']],
    ['tea teapot', query('tea', { wholeWord: true }), ['tea']],
    ['喝tea茶', query('tea', { wholeWord: true }), ['tea']],
    ['1+1=2 (对)', query('1+1'), ['1+1']],
    ['1+1=2 (对)', query('(对)'), ['(对)']],
    ['a.b axb', query('a.b', { regexp: true }), ['a.b', 'axb']],
    ['2024年3月', query('\\d+(?=年)', { regexp: true }), ['2024']],
    ['第一行\n第二行', query('^第', { regexp: true }), ['第', '第']],
    ['a-b/c', query('a-b/c'), ['a-b/c']],
    ['无', query('x*', { regexp: true }), []],
    ['看\ufffc图', query('看.图', { regexp: true }), []],
    ['😀😀', query('😀'), ['😀', '😀']],
  ])('%j', (line, asked, expected) => expect(places(line, asked)).toEqual(expected));

  it('says what is wrong with a pattern', () => {
    const pattern = patternOf(query('(', { regexp: true }));
    expect(pattern).toEqual({ ok: false, error: { reason: 'Unterminated group' } });
  });

  it('puts groups into the replacement of a regular expression only', () => {
    const asked = query('(\\d+)-(\\d+)', { regexp: true });
    const pattern = patternOf(asked);
    const [found] = pattern.ok ? findIn('12-34', pattern.value) : [];
    if (!found) throw new Error('not found');
    expect(replacementFor(found, '$2/$1 $& $$1', asked)).toBe('34/12 12-34 $1');
    expect(replacementFor(found, '$2', query(''))).toBe('$2');
  });
});
