import { expect, test } from 'vitest';
import { documentWith, footnote, link, paragraph, text } from '../document/build';
import { footnoteKey, footnoteNumbers } from './plan';

test('footnotes are numbered with the links that become notes; equal notes are one', () => {
  const document = documentWith([
    paragraph([text('甲'), footnote('同一条')]),
    paragraph([link('https://example.com/tea', [text('茶')]), footnote('另一条')]),
    paragraph([text('乙'), footnote(' 同一条 '), footnote('')]),
  ]);
  expect([...footnoteNumbers(document)]).toEqual([
    [footnoteKey('同一条'), 1],
    [footnoteKey('另一条'), 3],
  ]);
});
