import { expect, test } from 'vitest';
import { documentSchema } from '../document/schema';
import { placeholderHashes } from './image-placeholder';
import { pictureMessagePage } from './picture-message';

const block = { version: 1, direction: null, format: '', indent: 0 };

function saying(...lines: string[]) {
  const children = lines.map((text) => ({
    ...block,
    type: 'paragraph',
    children: [{ type: 'text', version: 1, text, format: 1, style: '', mode: 'normal', detail: 0 }],
  }));
  return documentSchema.parse({ root: { ...block, type: 'root', children } });
}

const hash = (n: number) => n.toString(16).padStart(64, '0');

test('a picture message is its pictures in order, then plain words, a line for each paragraph', () => {
  const page = pictureMessagePage(saying('茶山 <三景>', '第二行'), [hash(2), hash(1)]);
  expect(placeholderHashes(page)).toEqual([hash(2), hash(1)]);
  expect(page).toContain('<p>茶山 &lt;三景&gt;</p><p>第二行</p>');
  expect(page).not.toMatch(/<(strong|b)\b/);
});

test('nothing yet is an empty page', () => {
  expect(
    pictureMessagePage(
      documentSchema.parse({ root: { ...block, type: 'root', children: [] } }),
      [],
    ),
  ).toBe('');
});
