import { expect, test } from 'vitest';
import { presetsAt } from './presets';

const ZONE = 'Asia/Shanghai';

test('this evening is offered until it is evening; times are those of the wall', () => {
  const noon = Date.UTC(2026, 10, 27, 4);
  expect(presetsAt(noon, ZONE).map(({ wall }) => `${wall.date} ${wall.time}`)).toEqual([
    '2026-11-27 20:00',
    '2026-11-28 08:00',
    '2026-11-28 12:00',
    '2026-11-28 20:00',
  ]);
  const night = Date.UTC(2026, 10, 27, 12, 1);
  expect(presetsAt(night, ZONE).map(({ key }) => key)).not.toContain('thisEvening');
});
