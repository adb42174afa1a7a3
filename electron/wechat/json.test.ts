import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLossless } from './json';

describe('parseLossless', () => {
  test('keeps every digit of a 64-bit id', () => {
    expect(parseLossless('{"msg_id":9223372036854775807,"n":-9223372036854775808}')).toEqual({
      msg_id: '9223372036854775807',
      n: '-9223372036854775808',
    });
  });

  test('leaves safe numbers, fractions and digits inside strings alone', () => {
    const text =
      '{"a":9007199254740991,"b":1.2345678901234567,"c":"x \\" 9223372036854775807","d":1e21}';
    expect(parseLossless(text)).toEqual(JSON.parse(text));
  });

  test('agrees with JSON.parse but for the large integers', () => {
    const agrees = (json: string, text: string) => {
      // The long run of digits makes it take the careful way.
      const whole = `[${json},${JSON.stringify(text)},"0000000000000000000"]`;
      expect(JSON.parse(JSON.stringify(parseLossless(whole)), rounded)).toEqual(
        JSON.parse(whole, rounded),
      );
    };
    expect(() => fc.assert(fc.property(fc.json(), fc.string(), agrees))).not.toThrow();
  });

  test('refuses what is not JSON', () => {
    expect(() => parseLossless('<html>1234567890123456')).toThrow(SyntaxError);
  });
});

/** Brings large integers, as numbers or as strings, to the same value. */
function rounded(_key: string, value: unknown): unknown {
  const digits = typeof value === 'string' && /^-?\d{16,}$/.test(value);
  const number = digits || typeof value === 'number' ? Number(value) : Number.NaN;
  return Number.isInteger(number) && !Number.isSafeInteger(number) ? 'large' : value;
}
