import chardet from 'chardet';
import iconv from 'iconv-lite';

/** Encodings of old Chinese, Japanese and Korean files, the likelier first. */
const EAST_ASIAN = ['GB18030', 'Big5', 'Shift_JIS', 'EUC-JP', 'EUC-KR'] as const;
type EastAsian = (typeof EAST_ASIAN)[number];

/** Pairs of bytes by their first (from, to) and second (from, to), and how usual what they mean is. */
type Range = readonly [number, number, number, number, number];

/**
 * What people write most in each encoding; what is not named counts nothing. The tables of the
 * encodings are sorted by how usual a character is, so a few ranges tell words from noise, in however
 * short a text. Signs and kana of GB18030 stand where those of the Japanese and Korean ones do.
 */
const USUAL: Readonly<Record<EastAsian, readonly Range[]>> = {
  GB18030: [
    [0xb0, 0xd7, 0xa1, 0xfe, 1],
    [0xa1, 0xa1, 0xa1, 0xfe, 1],
    [0xa3, 0xa3, 0xa1, 0xfe, 1],
    [0xa2, 0xa2, 0xa1, 0xfe, 0.5],
    [0xd8, 0xf7, 0xa1, 0xfe, 0.4],
    [0x81, 0xa0, 0x40, 0xfe, 0.2],
    [0xaa, 0xfe, 0x40, 0xa0, 0.2],
  ],
  Big5: [
    [0xa4, 0xc6, 0x40, 0x7e, 1],
    [0xa4, 0xc6, 0xa1, 0xfe, 1],
    [0xa1, 0xa1, 0x40, 0xfe, 1],
    [0xa2, 0xa3, 0x40, 0xfe, 0.4],
    [0xc9, 0xf9, 0x40, 0xfe, 0.2],
  ],
  Shift_JIS: [
    [0x82, 0x83, 0x40, 0xfc, 1],
    [0x81, 0x81, 0x40, 0xfc, 1],
    [0x88, 0x97, 0x40, 0xfc, 0.9],
    [0x98, 0x9f, 0x40, 0xfc, 0.3],
    [0xe0, 0xea, 0x40, 0xfc, 0.3],
  ],
  'EUC-JP': [
    [0xa4, 0xa5, 0xa1, 0xfe, 1],
    [0xa1, 0xa1, 0xa1, 0xfe, 1],
    [0xb0, 0xcf, 0xa1, 0xfe, 0.9],
    [0xd0, 0xf4, 0xa1, 0xfe, 0.3],
  ],
  'EUC-KR': [
    [0xb0, 0xc8, 0xa1, 0xfe, 0.95],
    [0xa1, 0xa1, 0xa1, 0xfe, 0.9],
    [0xca, 0xfd, 0xa1, 0xfe, 0.2],
  ],
};

/** Noise that happens to be valid is hardly made of usual characters. */
const LEAST_USUAL = 0.5;
/** As many pairs of bytes tell languages apart by how often their characters come. */
const ENOUGH_PAIRS = 24;

/**
 * Which East Asian encoding bytes that are not UTF-8 are in: one in which they are valid and say
 * something usual, Chinese when in doubt; null if they are words in none.
 */
export function guessEncoding(bytes: Buffer): EastAsian | null {
  const heard = new Map(chardet.analyse(bytes).map(({ name, confidence }) => [name, confidence]));
  let best: { encoding: EastAsian; score: number } | null = null;
  for (const encoding of EAST_ASIAN) {
    const { usual, pairs } = measure(bytes, encoding);
    if (usual < LEAST_USUAL || !isValid(bytes, encoding)) continue;
    const frequency = pairs < ENOUGH_PAIRS ? 0 : (heard.get(encoding) ?? 0) / 100;
    const score = usual + frequency;
    if (best === null || score > best.score) best = { encoding, score };
  }
  return best?.encoding ?? null;
}

/** Whether bytes mean something in an encoding, every one of them. */
export function isValid(bytes: Buffer, encoding: string): boolean {
  const text = iconv.decode(bytes, encoding);
  return !/[\ufffd\u0000-\u0008\u000e-\u001f\ue000-\uf8ff]/.test(text);
}

/** The mean of how usual the characters beyond ASCII are, and how many there are. */
function measure(bytes: Buffer, encoding: EastAsian): { usual: number; pairs: number } {
  let sum = 0;
  let pairs = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const first = bytes[at] ?? 0;
    if (first < 0x80) continue;
    pairs += 1;
    // Half-width katakana are single bytes, and rare.
    if (encoding === 'Shift_JIS' && first >= 0xa1 && first <= 0xdf) continue;
    at += 1;
    const second = bytes[at] ?? 0;
    const range = USUAL[encoding].find(
      ([from, to, low, high]) => first >= from && first <= to && second >= low && second <= high,
    );
    sum += range?.[4] ?? 0;
  }
  return { usual: pairs === 0 ? 0 : sum / pairs, pairs };
}
