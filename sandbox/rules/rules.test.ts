import { describe, expect, it } from 'vitest';
import { splitDeclarations, urlsIn } from '../html/declarations';
import { GIF, makeJpeg, makePng } from '../test-client';
import { beijingDay, beijingMinute, beijingMonth } from './beijing';
import { checkCrop } from './cover-crop';
import { formatOf, pixelSizeOf } from './media-file';
import { createQuotaBook, newQuotaUse } from './quotas';

describe('media files', () => {
  it('are known by their first bytes and tell their size', () => {
    expect(formatOf(makePng(3, 2))).toBe('png');
    expect(pixelSizeOf(makePng(3, 2), 'png')).toEqual({ width: 3, height: 2 });
    expect(formatOf(makeJpeg(30, 20))).toBe('jpeg');
    expect(pixelSizeOf(makeJpeg(30, 20), 'jpeg')).toEqual({ width: 30, height: 20 });
    expect(formatOf(GIF)).toBe('gif');
    expect(pixelSizeOf(GIF, 'gif')).toEqual({ width: 1, height: 1 });
    expect(formatOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeUndefined();
    expect(formatOf(Buffer.alloc(0))).toBeUndefined();
  });

  it('that are cut off have no size', () => {
    expect(pixelSizeOf(makeJpeg(30, 20).subarray(0, 22), 'jpeg')).toBeUndefined();
    expect(pixelSizeOf(makePng(3, 2).subarray(0, 20), 'png')).toBeUndefined();
  });
});

describe('crops of a cover', () => {
  const cover = { width: 1880, height: 800 };
  it('must have their ratio in pixels, within what whole pixels allow', () => {
    expect(checkCrop('0_0_1_1', 2.35, cover)).toBeNull();
    expect(checkCrop('0.25_0_0.675532_1', 1, cover)).toBeNull();
    expect(checkCrop('0_0_0.5_1', 1, cover)).toMatchObject({ errcode: 53402 });
    expect(checkCrop('', 1, cover)).toBeNull();
  });

  it.each(['0_0_1', '0_0_1_2', '0_0_0.1234567_1', '0.5_0_0.5_1', '-0.1_0_1_1', 'a_b_c_d'])(
    'are refused as %s',
    (crop) => {
      expect(checkCrop(crop, 1, cover)).toMatchObject({ errcode: 53402 });
    },
  );
});

describe('Beijing time', () => {
  it('turns the day at 16:00 UTC', () => {
    expect(beijingDay(Date.UTC(2026, 11, 31, 15, 59))).toBe('2026-12-31');
    expect(beijingDay(Date.UTC(2026, 11, 31, 16, 0))).toBe('2027-01-01');
    expect(beijingMonth(Date.UTC(2026, 11, 31, 16, 0))).toBe('2027-01');
    expect(beijingMinute(Date.UTC(2026, 0, 1, 0, 5))).toBe('2026-01-01 08:05');
  });
});

describe('inline styles', () => {
  it('are split where a declaration ends, not inside brackets or quotes', () => {
    const style = 'color:red; background:url(data:a;b) ;font-family:"a;b"; ;';
    expect(splitDeclarations(style).map((d) => [d.property, d.value])).toEqual([
      ['color', 'red'],
      ['background', 'url(data:a;b)'],
      ['font-family', '"a;b"'],
    ]);
  });

  it('tell their addresses and whether they are in quotes', () => {
    expect(urlsIn(`url( a.png ), URL('b(1).png') url("c")`)).toEqual([
      { url: 'a.png', quoted: false },
      { url: 'b(1).png', quoted: true },
      { url: 'c', quoted: true },
    ]);
  });
});

describe('the allowance per minute', () => {
  it('is refused with another code than the one per day, and is back a minute later', () => {
    const book = createQuotaBook();
    const use = newQuotaUse();
    const spend = (atMs: number) => book.spend(use, 'wx1', '/cgi-bin/stable_token', atMs);
    const refusals = Array.from({ length: 10_001 }, () => spend(1_000)).filter(Boolean);
    expect(refusals).toMatchObject([{ errcode: 45011 }]);
    expect(spend(61_000)).toBeNull();
  });
});
