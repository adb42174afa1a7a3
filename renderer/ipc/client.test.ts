import { expect, test, vi } from 'vitest';
import type { Bridge } from '../../core/contract/bridge';
import { createClient } from './client';

function bridgeThat(call: Bridge['call']): Bridge {
  return { call, on: () => () => {}, importDropped: () => Promise.reject(new Error('gone')) };
}

test('an answer of main is passed on as it is', async () => {
  const client = createClient(
    bridgeThat(async () => ({ ok: false, error: { code: 'not-found' } })),
  );
  expect(await client.call('articles.list', undefined)).toEqual({
    ok: false,
    error: { code: 'not-found' },
  });
});

test('a bridge that rejects becomes an error that can be shown', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  const client = createClient(bridgeThat(() => Promise.reject(new Error('no handler'))));
  const unexpected = { ok: false, error: { code: 'unexpected' } };
  expect(await client.call('articles.list', undefined)).toEqual(unexpected);
  expect(await client.importDropped([])).toEqual(unexpected);
});
