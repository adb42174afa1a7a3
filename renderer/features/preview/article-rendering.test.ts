import { expect, test } from 'vitest';
import { documentWith, heading, image, link, paragraph, text } from '../../../core/document/build';
import type { BlockJson } from '../../../core/document/schema';
import { defaultTheme } from '../../../core/wechat/themes';
import { renderDocument } from '../../../core/wechat/render';
import { createArticleRenderer } from './article-rendering';
import { plainTypesetting } from '../../../core/typesetting/load';

const hash = 'a'.repeat(64);
const blocks: BlockJson[] = [
  heading('h2', [text('第一节')]),
  paragraph([text('看这里：'), link('https://example.com/a', [text('例子')])]),
  paragraph([text('😀 两个字')]),
];

test('what is previewed is byte for byte what is sent', () => {
  const document = documentWith(blocks);
  const { parts, htmlCharacters } = createArticleRenderer()(document, plainTypesetting);
  const { html } = renderDocument(document, { typesetting: plainTypesetting });
  expect(parts.join('')).toBe(html);
  expect(htmlCharacters).toBe([...html].length);
});

test('while it is written, what a change elsewhere decides is rendered anew', () => {
  const render = createArticleRenderer();
  render(documentWith(blocks), plainTypesetting);
  const more = documentWith([heading('h2', [text('先来一节')]), ...blocks]);
  expect(render(more, plainTypesetting).parts.join('')).toBe(
    renderDocument(more, { typesetting: plainTypesetting }).html,
  );
  const less = documentWith(blocks.slice(1));
  expect(render(less, plainTypesetting).parts.join('')).toBe(
    renderDocument(less, { typesetting: plainTypesetting }).html,
  );
});

test('links out of WeChat are notes, or links for an account that keeps them; the change is seen at once', () => {
  const document = documentWith(blocks);
  const render = createArticleRenderer();
  expect(render(document, plainTypesetting).parts.join('')).not.toContain('href="https://example');
  const kept = render(document, plainTypesetting, defaultTheme, 'news', 'keep');
  expect(kept.externalLinks).toBe('keep');
  const options = { typesetting: plainTypesetting, externalLinks: 'keep' } as const;
  expect(kept.parts.join('')).toBe(renderDocument(document, options).html);
  expect(kept.parts.join('')).toContain('href="https://example.com/a"');
});

test('it counts characters without spaces, and every picture once', () => {
  const picture = image({ hash, width: 10, height: 10 }, '', []);
  const rendering = createArticleRenderer()(
    documentWith([...blocks, picture, picture]),
    plainTypesetting,
  );
  expect(rendering.characters).toBe('第一节看这里：例子😀两个字'.length - 1);
  expect(rendering.images).toEqual([hash]);
});
