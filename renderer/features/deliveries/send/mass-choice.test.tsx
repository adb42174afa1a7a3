// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { MassAllowance } from '../../../../core/domain/allowance';
import type { Way } from '../../../../core/domain/way';
import { ok } from '../../../../core/result';
import { anAccount } from '../../../test/examples';
import { show } from '../../../test/shown';
import { MassChoice } from './mass-choice';

const way: Extract<Way, { kind: 'mass' }> = {
  kind: 'mass',
  audience: { kind: 'all' },
  ignoreReprint: false,
};
const allowance: MassAllowance = {
  period: 'month',
  limit: 4,
  ours: 2,
  others: 1,
  left: 1,
  unknownSinceMs: 0,
  resetsAtMs: Date.UTC(2026, 10, 30, 16),
  toAllToday: { limit: 1, left: 1, resetsAtMs: Date.UTC(2026, 10, 28, 16) },
};

async function shown(mass: MassAllowance, chosen = way) {
  const at = await show(
    <MassChoice way={chosen} account={anAccount(1)} onChange={() => undefined} />,
    {
      'quota.mass': () => ok(mass),
      'tags.list': () => ok([{ id: 100, name: '老茶客', count: 12 }]),
    },
  );
  return { ...at, warns: at.host.querySelector('.note.tone-accent[role=alert]') !== null };
}

test('what is left of the mass sends is asked for and told before anything is sent', async () => {
  const at = await shown(allowance);
  expect(at.fake.inputsOf('quota.mass')).toEqual([{ accountId: anAccount(1).id, askWechat: true }]);
  expect(at.host.textContent).toContain('1');
  expect(at.warns).toBe(false);
});

test('a spent allowance warns in words that WeChat would refuse', async () => {
  const at = await shown({ ...allowance, others: 2, left: 0 });
  expect(at.warns).toBe(true);
  expect(at.host.textContent).toContain('微信会拒绝');
});

test('a send to everybody today leaves none for everybody, but one for a tag', async () => {
  const toAllToday = { limit: 1, left: 0, resetsAtMs: 0 };
  expect((await shown({ ...allowance, toAllToday })).warns).toBe(true);
  const toTag = { ...way, audience: { kind: 'tag' as const, tagId: 100, tagName: '老茶客' } };
  expect((await shown({ ...allowance, toAllToday }, toTag)).warns).toBe(false);
});
