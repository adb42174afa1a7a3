import fc from 'fast-check';

/**
 * Any character of Unicode as a unit of `fc.string`. The `binary` unit of fast-check is the same, but
 * takes seconds in each file of tests to list all of them for shrinking.
 */
export const anyCharacter: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xd7ff }) },
    { weight: 19, arbitrary: fc.integer({ min: 0xe000, max: 0x10ffff }) },
  )
  .map((code) => String.fromCodePoint(code));
