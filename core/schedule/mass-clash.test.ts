import { expect, test } from 'vitest';
import { type PlannedMass, massClash } from './mass-clash';

const at = (time: string, audience: PlannedMass['audience'] = 'all'): PlannedMass => ({
  atMs: Date.parse(`2026-${time}:00+08:00`),
  audience,
});

test('a subscription account has one a day, to all or to a tag, by the day in Beijing', () => {
  const planned = [at('11-28T08:00', 'tag')];
  expect(massClash('subscription', at('11-28T20:00'), planned)).toBe('day');
  expect(massClash('subscription', at('11-28T23:59', 'tag'), planned)).toBe('day');
  expect(massClash('subscription', at('11-29T00:00'), planned)).toBeNull();
});

test('a service account has one to all a day and four a month; sends to tags are not counted', () => {
  const four = ['02', '09', '16', '23'].map((day) => at(`11-${day}T08:00`));
  expect(massClash('service', at('11-23T20:00'), four)).toBe('day');
  expect(massClash('service', at('11-30T20:00'), four)).toBe('month');
  expect(massClash('service', at('12-01T20:00'), four)).toBeNull();
  expect(massClash('service', at('11-30T20:00', 'tag'), four)).toBeNull();
  const toTags = four.map((planned): PlannedMass => ({ ...planned, audience: 'tag' }));
  expect(massClash('service', at('11-23T20:00'), toTags)).toBeNull();
});
