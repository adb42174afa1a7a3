import iconv from 'iconv-lite';
import { type AppError, appError } from '../../core/contract/errors';
import { type Result, fail, ok } from '../../core/result';
import { guessEncoding, isValid } from './guess-encoding';

/** More broken characters than this and the bytes are something else than text. */
const BROKEN_SHARE = 0.02;
/** A text in another encoding forms a whole character of UTF-8 now and then, but never as often. */
const WHOLE_FOR_EACH_BROKEN = 4;

/**
 * Reads the bytes of a text file, of any length: UTF-8 or UTF-16 by its mark; UTF-8 where the bytes are
 * valid; what the text `declared` of itself, where that is valid; damaged UTF-8, whose broken characters
 * become U+FFFD; GB18030 (with GBK in it) or another encoding of East Asia that makes words of them.
 * Fails with `text-undecodable` for bytes that are no text in any.
 */
export function decodeText(
  bytes: Uint8Array,
  declared: string | null = null,
): Result<string, AppError> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const marked = encodingOfMark(buffer);
  if (marked) return accept(iconv.decode(buffer, marked));
  const utf8 = buffer.toString('utf8');
  if (brokenIn(utf8) === 0) return ok(utf8);
  if (buffer.includes(0)) return fail(appError('text-undecodable'));
  if (declared !== null && isValid(buffer, declared)) return ok(iconv.decode(buffer, declared));
  if (isDamagedUtf8(utf8)) return accept(utf8);
  const guess = guessEncoding(buffer);
  if (guess !== null) return ok(iconv.decode(buffer, guess));
  const chinese = accept(iconv.decode(buffer, declared ?? 'gb18030'));
  return chinese.ok ? chinese : accept(utf8);
}

function encodingOfMark(buffer: Buffer): string | null {
  if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) return 'utf8';
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return 'utf16le';
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return 'utf16be';
  return null;
}

function isDamagedUtf8(utf8: string): boolean {
  const whole = utf8.match(/[\u0800-\ufffc]|[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0;
  return whole >= WHOLE_FOR_EACH_BROKEN * brokenIn(utf8);
}

function accept(text: string): Result<string, AppError> {
  const share = text.length === 0 ? 0 : brokenIn(text) / text.length;
  return share < BROKEN_SHARE ? ok(text) : fail(appError('text-undecodable'));
}

function brokenIn(text: string): number {
  let broken = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) broken += 1;
  return broken;
}
