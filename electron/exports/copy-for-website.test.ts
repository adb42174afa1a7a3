import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { documentWith, link, paragraph, text } from '../../core/document/build';
import { copyForWebsite } from './copy-for-website';
import { exportDesk } from './testing';

const notes = { externalLinks: () => 'notes' as const };
const ADDRESS = 'https://mmbiz.qpic.cn/mmbiz_png/abc/0?wx_fmt=png';

test('a copied article has its styles, a bracket on each side, and its pictures inside', async () => {
  const desk = await exportDesk();
  const articleId = await desk.add('春茶', '进山喝茶。');
  const ports = { ...desk.ports, ...notes, uploadedAddress: () => null };
  const copy = await copyForWebsite(ports, { articleId, blocks: null, accountId: null });
  expect(copy.pictures).toEqual({ uploaded: 0, embedded: 1, missing: 0 });
  expect(copy.html).toMatch(/^<p style="font-size:0;line-height:0;margin:0">&nbsp;<\/p></);
  expect(copy.html).toMatch(/<p style="font-size:0;line-height:0;margin:0">&nbsp;<\/p>$/);
  expect(copy.html).toContain('src="data:image/png;base64,');
  expect(copy.html).not.toMatch(/gaotai|class=|>\s+</);
  expect(copy.text).toBe('第一节\n进山喝茶。\n');
});

test('pictures that WeChat has already go by its address; some blocks only', async () => {
  const desk = await exportDesk();
  const articleId = await desk.add('春茶', '进山喝茶。');
  const ports = { ...desk.ports, ...notes, uploadedAddress: () => ADDRESS };
  const copy = await copyForWebsite(ports, { articleId, blocks: [2], accountId: null });
  expect(copy.pictures).toEqual({ uploaded: 1, embedded: 0, missing: 0 });
  expect(copy.html).toContain(`src="${ADDRESS}"`);
  expect(copy.html).not.toContain('进山喝茶。');
});

test('a picture whose file is gone is counted', async () => {
  const desk = await exportDesk();
  const articleId = await desk.add('春茶', '进山喝茶。');
  rmSync(desk.assetFolder, { recursive: true });
  const ports = { ...desk.ports, ...notes, uploadedAddress: () => null };
  const copy = await copyForWebsite(ports, { articleId, blocks: null, accountId: null });
  expect(copy.pictures).toEqual({ uploaded: 0, embedded: 0, missing: 1 });
});

test('links out of WeChat are links for an account that keeps them, else notes', async () => {
  const desk = await exportDesk();
  const words = paragraph([text('见'), link('https://tea.example/', [text('茶谱')])]);
  const articleId = await desk.addDocument('春茶', documentWith([words]));
  const order = { articleId, blocks: null, accountId: null };
  const ports = { ...desk.ports, ...notes, uploadedAddress: () => null };
  const { html } = await copyForWebsite(ports, order);
  expect(html).not.toContain('<a ');
  expect(html).toContain('参考链接');
  const keeping = { ...ports, externalLinks: () => 'keep' as const };
  const copy = await copyForWebsite(keeping, order);
  expect(copy.html).toContain('<a href="https://tea.example/"');
  expect(copy.html).not.toContain('参考链接');
});
