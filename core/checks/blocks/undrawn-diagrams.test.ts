import { expect, test } from 'vitest';
import { callout, diagram } from '../../document/build';
import type { BlockJson } from '../../document/schema';
import { checkBlocks } from '../testing/check-blocks';

test('a diagram that is not drawn blocks the sending, a drawn or empty one does not', () => {
  const picture = { hash: 'a'.repeat(64), width: 400, height: 200 };
  const article = [
    diagram('pie', { drawn: 'pie', ...picture }),
    diagram(''),
    callout<BlockJson>('tip', [], [diagram('graph TD', { drawn: 'graph LR', ...picture })]),
  ];
  expect(checkBlocks(article).filter(({ rule }) => rule === 'diagram-not-drawn')).toMatchObject([
    { severity: 'error', place: { path: [2] } },
  ]);
});
