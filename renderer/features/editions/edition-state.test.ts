import { describe, expect, it } from 'vitest';
import { editionSchema } from '../../../core/domain/edition';
import { editionState, groupOf } from './edition-state';

const edition = editionSchema.parse({ id: '00000000-0000-4000-8000-000000000900' });
const publish = { editionId: edition.id, way: { kind: 'publish' } } as const;
const draft = { editionId: edition.id, way: { kind: 'draft' } } as const;

describe('where an edition stands', () => {
  it.each([
    ['composing', 'open', []],
    ['composing', 'open', [{ ...publish, editionId: 'another', state: 'done' }]],
    ['composing', 'open', [{ ...publish, state: 'cancelled' }]],
    ['drafted', 'open', [{ ...draft, state: 'done' }]],
    [
      'sending',
      'underway',
      [
        { ...draft, state: 'done' },
        { ...publish, state: 'awaiting-admin' },
      ],
    ],
    ['attention', 'underway', [{ ...publish, state: 'stopped' }]],
    ['scheduled', 'underway', [{ ...publish, state: 'held', missed: false }]],
    ['attention', 'underway', [{ ...publish, state: 'held', missed: true }]],
    [
      'sent',
      'out',
      [
        { ...draft, state: 'done' },
        { ...publish, state: 'done' },
      ],
    ],
  ] as const)('is %s, among those %s', (state, group, deliveries) => {
    expect(editionState(edition, [...deliveries])).toBe(state);
    expect(groupOf(state)).toBe(group);
  });
});
