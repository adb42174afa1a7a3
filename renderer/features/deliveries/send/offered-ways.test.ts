import { expect, it } from 'vitest';
import { abilitiesSchema } from '../../../../core/domain/account';
import { anAccount } from '../../../test/examples';
import { offeredWays } from './offered-ways';

const withAbilities = (answers: object) =>
  offeredWays(anAccount(1, { abilities: abilitiesSchema.parse({ checkedAtMs: 1, ...answers }) }))
    .filter((way) => way.reason === null)
    .map((way) => way.kind);

it('offers what the account may do; what is not known may be tried', () => {
  expect(offeredWays(anAccount(1)).every((way) => way.reason === null)).toBe(true);
  expect(withAbilities({ publish: 'yes', mass: 'no' })).toEqual(['draft', 'publish']);
  expect(withAbilities({ publish: 'no', mass: 'no' })).toEqual(['draft']);
  expect(withAbilities({ publish: 'unknown', mass: 'yes' })).toEqual(['draft', 'publish', 'mass']);
});
