import { expect, test, vi } from 'vitest';
import type { Asset } from '../../../core/domain/asset';
import { assetSchema } from '../../../core/domain/asset';
import { readPasted } from './read-pasted';

const asset: Asset = assetSchema.parse({
  hash: 'ab'.repeat(32),
  mime: 'image/png',
  bytes: 1,
  width: 8,
  height: 6,
  animated: false,
  name: 'image.png',
  createdAtMs: 0,
});

test('structure stays, script and style go', async () => {
  const html =
    '<style>p{}</style><h2 onclick="x()">题</h2><ul><li>一</li></ul><script>y()</script>';
  const blocks = await readPasted(html, async () => null);
  expect(blocks.map((block) => block.type)).toEqual(['heading', 'list']);
  expect(JSON.stringify(blocks)).not.toMatch(/x\(\)|y\(\)/);
});

test('a picture in the HTML is taken in, the place of one on the network stays', async () => {
  const takeIn = vi.fn(async (_file: File) => asset);
  const html = '<p>茶<img src="data:image/png;base64,QUJD"><img src="https://a.example/b.png"></p>';
  const blocks = await readPasted(html, takeIn);
  expect(takeIn.mock.calls[0]?.[0]).toMatchObject({
    name: 'image.png',
    type: 'image/png',
    size: 3,
  });
  expect(blocks.find((block) => block.type === 'image')).toMatchObject({ hash: asset.hash });
  const lost = { type: 'lostimage', version: 1, address: 'https://a.example/b.png', alt: '' };
  expect(blocks).toContainEqual(lost);
});

test('a picture that cannot be read leaves its place', async () => {
  const blocks = await readPasted('<img src="data:image/png;base64,!!">', async () => asset);
  expect(blocks.map(({ type }) => type)).toEqual(['lostimage']);
});

test('a large piece of Word comes whole', async () => {
  const run = `<p class=MsoNormal style='mso-pagination:widow-orphan;color:black'><span lang=EN-US style='font-size:12.0pt;font-family:"Arial",sans-serif'>明前龙井<o:p></o:p></span></p>`;
  const count = Math.floor(39_000 / run.length);
  const blocks = await readPasted(run.repeat(count), async () => null);
  expect(blocks).toHaveLength(count);
});
