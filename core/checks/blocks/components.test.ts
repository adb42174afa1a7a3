import { expect, test } from 'vitest';
import { component, paragraph, text } from '../../document/build';
import { checkBlocks } from '../testing/check-blocks';

const article = [
  paragraph([text('山里的茶园开园了，今年的雨水正好。')]),
  component('profile', '山间茶事', {}),
  component('miniprogram', '商城', { 'data-miniprogram-appid': 'wx1234567890' }),
];
const found = (rule: string) =>
  checkBlocks(article).filter((finding) => finding.rule.startsWith(rule));

test('a card without its id blocks the sending', () => {
  expect(found('component-without-id')).toMatchObject([
    { rule: 'component-without-id-profile', severity: 'error', place: { path: [1] } },
  ]);
});
