// @vitest-environment jsdom
import { useState } from 'react';
import { expect, test } from 'vitest';
import type { WallTime } from '../../../core/schedule/wall-time';
import { show } from '../../test/shown';
import { WhenPicker } from './when-picker';

const start: WallTime = { date: '2099-11-27', time: '20:00', zone: 'Asia/Shanghai' };

async function picker() {
  const chosen: WallTime[] = [];
  function Part() {
    const [value, setValue] = useState(start);
    return (
      <WhenPicker
        value={value}
        onChange={(next) => {
          chosen.push(next);
          setValue(next);
        }}
      />
    );
  }
  const at = await show(<Part />, {}, 'en');
  const field = at.host.querySelector('input');
  if (field === null) throw new Error('no field');
  /** As React hears of what a person types. */
  const type = (text: string) =>
    at.doing(() => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  return { ...at, field, type, chosen };
}

test('the time is typed in 24 hours whatever the language of the system', async () => {
  const at = await picker();
  expect([at.field.type, at.field.value]).toEqual(['text', '20:00']);
  await at.type('0830');
  expect(at.chosen.at(-1)).toEqual({ ...start, time: '08:30' });
});

test('what is no time is told, and the field goes back to the one that counts', async () => {
  const at = await picker();
  await at.type('25:00');
  expect(at.chosen).toEqual([]);
  expect(at.field.getAttribute('aria-invalid')).toBe('true');
  expect(at.host.textContent).toContain('Until then it is 20:00');
  await at.doing(() => at.field.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
  expect(at.field.value).toBe('20:00');
});
