import chardet from 'chardet';
import iconv from 'iconv-lite';
import { type AppError, appError } from '../../core/contract/errors';
import { type Result, fail, ok } from '../../core/result';

/** Encodings of old Chinese, Japanese and Korean files that the detector tells apart. */
const EAST_ASIAN = new Set(['GB18030', 'Big5', 'Shift_JIS', 'EUC-JP', 'EUC-KR', 'ISO-2022-JP']);

/** More broken characters than this and the bytes are something else than text. */
const BROKEN_SHARE = 0.02;

/**
 * Reads the bytes of a text file: UTF-8 or UTF-16 by its mark, UTF-8 without one, else what the bytes
 * look like, GB18030 (with GBK in it) when in doubt. Damaged characters become U+FFFD.
 * `declared` is what the text says of itself, which holds against the look but not against the bytes.
 * Fails with `text-undecodable` for bytes that are no text.
 */
export function decodeText(
  bytes: Uint8Array,
  declared: string | null = null,
): Result<string, AppError> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const marked = encodingOfMark(buffer);
  if (marked) return accept(iconv.decode(buffer, marked));
  const utf8 = buffer.toString('utf8');
  if (brokenShare(utf8) === 0) return ok(utf8);
  if (buffer.includes(0)) return fail(appError('text-undecodable'));
  // A long text in another encoding is never nearly valid UTF-8: this one is only damaged.
  if (brokenShare(utf8) < BROKEN_SHARE) return ok(utf8);
  return accept(iconv.decode(buffer, declared ?? detect(buffer)));
}

function encodingOfMark(buffer: Buffer): string | null {
  if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) return 'utf8';
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return 'utf16le';
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return 'utf16be';
  return null;
}

function detect(buffer: Buffer): string {
  const best = chardet.analyse(buffer).find((match) => EAST_ASIAN.has(match.name));
  return best?.name ?? 'gb18030';
}

function accept(text: string): Result<string, AppError> {
  return brokenShare(text) < BROKEN_SHARE ? ok(text) : fail(appError('text-undecodable'));
}

function brokenShare(text: string): number {
  let broken = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) broken += 1;
  return text.length === 0 ? 0 : broken / text.length;
}
