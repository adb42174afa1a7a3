import { createHeadlessEditor } from '@lexical/headless';
import { expect, test } from 'vitest';
import { documentWith, lostImage, paragraph, styled, text } from '../../../core/document/build';
import { $documentToJson } from '../../../core/document/block-json';
import { documentNodes } from '../../../core/document/nodes';
import { documentImages } from '../../../core/document/text';
import { assetSchema } from '../../../core/domain/asset';
import { unlockStyled } from '../../../core/import/unlock-styled';
import { $remoteAddresses, fillLostImages } from './lost-images';

const asset = assetSchema.parse({
  hash: 'ab'.repeat(32),
  mime: 'image/png',
  bytes: 1,
  width: 8,
  height: 6,
  animated: false,
  name: 'image.png',
  createdAtMs: 0,
});
const lost = { tag: 'img', style: '', alt: '芽', hash: null, width: 1, height: 1 } as const;
const card = styled([
  {
    tag: 'section',
    style: 'background:#fef3e2',
    children: [
      { tag: 'p', style: '', children: ['茶', { tag: 'strong', style: '', children: ['香'] }] },
      { ...lost, address: 'https://a.example/card.png' },
    ],
  },
]);

test('pictures that wait are found, fetched ones go into their places, also in locked blocks', () => {
  const editor = createHeadlessEditor({ nodes: documentNodes });
  const document = documentWith([
    paragraph([text('字')]),
    lostImage('//a.example/1.png', '山'),
    lostImage('beside.png', '不在旁边'),
    card,
  ]);
  editor.setEditorState(editor.parseEditorState(JSON.stringify(document)));
  const addresses = ['//a.example/1.png', 'https://a.example/card.png'];
  expect(editor.read($remoteAddresses)).toEqual(addresses);
  fillLostImages(editor, new Map(addresses.map((address) => [address, asset])));
  const filled = editor.read($documentToJson);
  expect(filled.root.children.map(({ type }) => type)).toEqual([
    'paragraph',
    'image',
    'lostimage',
    'styled',
  ]);
  expect(documentImages(filled)).toEqual([asset.hash, asset.hash]);
  expect(editor.read($remoteAddresses)).toEqual([]);
});

test('an unlocked block is text and pictures', () => {
  expect(unlockStyled(card.content)).toMatchObject([
    { type: 'paragraph', children: [{ text: '茶' }, { text: '香', format: 1 }] },
    { type: 'lostimage', address: 'https://a.example/card.png', alt: '芽' },
  ]);
});
