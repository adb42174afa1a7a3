import { describe, expect, test } from 'vitest';
import { parseArticleMeta } from '../../domain/article';
import { type DocumentJson, documentSchema } from '../../document/schema';
import { checkCover } from './cover';
import { checkPictureMessage } from './picture-message';

const block = { version: 1, direction: null, format: '', indent: 0 };

function document(words: string): DocumentJson {
  const run = {
    type: 'text',
    version: 1,
    text: words,
    format: 0,
    style: '',
    mode: 'normal',
    detail: 0,
  };
  const children = [{ ...block, type: 'paragraph', children: words === '' ? [] : [run] }];
  return documentSchema.parse({ root: { ...block, type: 'root', children } });
}

function found(words: string, pictures: number, form = 'pictures') {
  const images = Array.from({ length: pictures }, (_, n) => n.toString(16).padStart(64, '0'));
  const context = {
    meta: parseArticleMeta({ title: '茶山三景', form }),
    document: document(words),
    rendered: { html: '', blocks: [], notes: '', images },
    account: { kind: 'service' as const },
    findAsset: () => null,
    lines: [],
    fields: [],
  };
  return [...checkPictureMessage(context), ...checkCover(context)].map(({ rule }) => rule);
}

describe('a picture message', () => {
  test('of pictures and words is fine; its first picture is its cover', () => {
    expect(found('三张图。', 3)).toEqual([]);
    expect(found('图'.repeat(1000), 20)).toEqual([]);
  });

  test('has at least one picture and one word, at most 20 and 1000', () => {
    expect(found('', 0)).toEqual(['pictures-none', 'pictures-without-text']);
    expect(found('图'.repeat(1001), 21)).toEqual(['pictures-too-many', 'pictures-text-too-long']);
  });

  test('is nothing that an article has to be', () => {
    expect(found('', 0, 'news')).toEqual(['cover-missing']);
  });
});
