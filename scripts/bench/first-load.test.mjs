import { expect, test } from 'vitest';
import { scriptsOf } from './first-load.mjs';

test('scripts and what is loaded ahead count; styles do not', () => {
  const html = `
    <script type="module" crossorigin src="./assets/index-1.js"></script>
    <link rel="modulepreload" crossorigin href="./assets/first-2.js">
    <link rel="stylesheet" crossorigin href="./assets/first-3.css">`;
  expect(scriptsOf(html)).toEqual(['./assets/index-1.js', './assets/first-2.js']);
});
