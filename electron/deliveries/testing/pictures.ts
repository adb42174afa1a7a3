import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import type { Asset } from '../../../core/domain/asset';
import { type AssetHash, assetHashSchema } from '../../../core/domain/ids';

/** A picture for tests: a whole PNG file. */
export type TestPicture = { hash: AssetHash; asset: Asset; bytes: Uint8Array };

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Makes a plain picture; each shade is another file. */
export function testPicture(name: string, shade: number, width = 240, height = 240): TestPicture {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits of grey.
  head.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height, shade % 256);
  for (let y = 0; y < height; y += 1) rows[y * (width + 1)] = 0;
  const bytes = Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('tEXt', Buffer.from(`Title\0${name} ${shade}`)),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  const hash = assetHashSchema.parse(createHash('sha256').update(bytes).digest('hex'));
  const asset: Asset = {
    hash,
    mime: 'image/png',
    bytes: bytes.length,
    width,
    height,
    animated: false,
    name,
    createdAtMs: 0,
  };
  return { hash, asset, bytes };
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(body, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
