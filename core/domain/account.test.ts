import { expect, test } from 'vitest';
import { type Account, accountSchema, likelyAccount } from './account';
import { columnIdSchema } from './ids';

const anAccount = (n: number, sandbox: boolean): Account =>
  accountSchema.parse({
    id: `00000000-0000-4000-8000-00000000000${n}`,
    name: `${n}`,
    kind: 'service',
    appId: 'wx1',
    apiAddress: 'https://api.weixin.qq.com',
    sandbox,
    secret: 'held',
    abilities: null,
    proxy: null,
    externalLinks: false,
    createdAtMs: n,
  });
const [practice, first, second] = [anAccount(1, true), anAccount(2, false), anAccount(3, false)];
const column = (accountId: Account['id'] | null) => ({
  id: columnIdSchema.parse('00000000-0000-4000-8000-0000000000aa'),
  accountId,
});

test('an article will go out on the account of its column, else on the first real one', () => {
  const accounts = [practice, first, second];
  const ofSecond = column(second.id);
  expect(likelyAccount(ofSecond.id, [ofSecond], accounts)).toBe(second);
  expect(likelyAccount(ofSecond.id, [column(null)], accounts)).toBe(first);
  expect(likelyAccount(null, [ofSecond], accounts)).toBe(first);
  expect(likelyAccount(ofSecond.id, [ofSecond], [practice])).toBeNull();
});
