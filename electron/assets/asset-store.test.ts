import { Transformer } from '@napi-rs/image';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assetHashSchema } from '../../core/domain/ids';
import { openForTest, tempFolder } from '../db/testing/temp';
import { createImageHandlers } from '../workers/images/handle-images';
import { imageTasks } from '../workers/images/image-tasks';
import { runInThisThread } from '../workers/tasks';
import { createAssetStore } from './asset-store';

function setUp() {
  const folder = tempFolder();
  const store = createAssetStore({
    db: openForTest(),
    folder,
    images: runInThisThread(imageTasks, createImageHandlers()),
    now: () => 5000,
  });
  return { folder, store };
}

async function picture(shade: number): Promise<Uint8Array> {
  const data = new Uint8Array(20 * 10 * 4).fill(shade);
  for (let at = 3; at < data.length; at += 4) data[at] = 255;
  return Uint8Array.from(await Transformer.fromRgbaPixels(data, 20, 10).jpeg());
}

describe('asset store', () => {
  test('keeps a picture as a file named by its hash', async () => {
    const { folder, store } = setUp();
    const bytes = await picture(90);
    const hash = assetHashSchema.parse(createHash('sha256').update(bytes).digest('hex'));
    const taken = await store.takeIn({ fileName: 'C:\\图\\茶\u{202e}山.jpg', bytes });
    const asset = {
      hash,
      mime: 'image/jpeg',
      bytes: bytes.length,
      width: 20,
      height: 10,
      animated: false,
      name: '茶山.jpg',
      createdAtMs: 5000,
    };
    expect(taken).toEqual({ ok: true, value: asset });
    expect(store.get(hash)).toEqual(asset);
    expect(Uint8Array.from(readFileSync(store.pathOf(hash)))).toEqual(bytes);
    expect(await store.read(hash)).toEqual(bytes);
    expect(readdirSync(folder, { recursive: true })).toEqual([
      hash.slice(0, 2),
      `${hash.slice(0, 2)}/${hash}.jpg`,
    ]);
  });

  test('stores the same picture once, under its first name, also when asked twice at once', async () => {
    const { folder, store } = setUp();
    const bytes = await picture(91);
    const taken = await Promise.all(
      ['a.jpg', 'b.jpg', 'c.jpg'].map((fileName) => store.takeIn({ fileName, bytes })),
    );
    expect(new Set(taken.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(readdirSync(folder, { recursive: true })).toHaveLength(2);
  });

  test('brings back a file that was lost when the picture is taken in again', async () => {
    const { store } = setUp();
    const bytes = await picture(92);
    const taken = await store.takeIn({ fileName: 'a.jpg', bytes });
    if (!taken.ok) throw new Error(taken.error.code);
    rmSync(store.pathOf(taken.value.hash));
    await expect(store.read(taken.value.hash)).rejects.toThrow('not-found');
    await store.takeIn({ fileName: 'a.jpg', bytes });
    expect(await store.read(taken.value.hash)).toEqual(bytes);
  });

  test.each([
    ['text', new TextEncoder().encode('not a picture'), 'image-not-an-image'],
    ['nothing', new Uint8Array(), 'image-not-an-image'],
    ['too much', new Uint8Array(41 * 1024 * 1024), 'image-too-large'],
  ])('%s leaves everything as it was', async (_name, bytes, code) => {
    const { folder, store } = setUp();
    expect(await store.takeIn({ fileName: 'a.jpg', bytes })).toMatchObject({
      ok: false,
      error: { code },
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('an unknown hash is not found', async () => {
    const { store } = setUp();
    const hash = assetHashSchema.parse('0'.repeat(64));
    expect(store.find(hash)).toBeNull();
    expect(() => store.pathOf(hash)).toThrow('not-found');
    await expect(store.read(hash)).rejects.toThrow('not-found');
  });

  test('gives an upload what it takes', async () => {
    const { store } = setUp();
    const taken = await store.takeIn({ fileName: 'a.jpg', bytes: await picture(93) });
    if (!taken.ok) throw new Error(taken.error.code);
    const { hash, bytes } = taken.value;
    const asStored = await store.fitForUpload(hash, { maxBytes: bytes, types: ['image/jpeg'] });
    expect(asStored.bytes).toHaveLength(bytes);
    const png = await store.fitForUpload(hash, { maxBytes: 10_000, types: ['image/png'] });
    expect(png.mime).toBe('image/png');
    rmSync(store.pathOf(hash));
    const gone = store.fitForUpload(hash, { maxBytes: 10_000, types: ['image/png'] });
    await expect(gone).rejects.toThrow('not-found');
  });
});
