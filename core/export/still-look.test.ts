// @vitest-environment jsdom
import { expect, test } from 'vitest';
import {
  code,
  documentWith,
  formula,
  gallery,
  image,
  paragraph,
  table,
  text,
} from '../document/build';
import { loadTypesetting } from '../typesetting/load';
import { renderDocument } from '../wechat/render';
import { stillLook } from './still-look';

const picture = image({ hash: 'a'.repeat(64), width: 400, height: 300 }, '茶山', []);
const cell = { headerState: 0, colSpan: 1, rowSpan: 1, children: [paragraph([text('茶')])] };

test('each rule finds what it is for in the HTML of the blocks that scroll sideways', async () => {
  const article = documentWith([
    gallery('strip', [picture, picture]),
    code('const tea = 1;', 'js'),
    table([Array.from({ length: 8 }, () => cell)]),
    formula('E=mc^2'),
  ]);
  const { html } = renderDocument(article, { typesetting: await loadTypesetting(article) });
  document.body.innerHTML = `<div class="body">${html}</div>`;
  const selectors = stillLook('.body')
    .split('\n')
    .map((rule) => rule.slice(0, rule.indexOf('{')));
  expect(selectors.length).toBeGreaterThan(5);
  for (const selector of selectors) {
    expect(document.querySelector(selector), selector).not.toBeNull();
  }
});
