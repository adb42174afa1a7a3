import { afterEach, beforeEach, expect, it } from 'vitest';
import * as z from 'zod';
import fc from 'fast-check';
import { bySource, readingUntil } from '../rules/readership';
import type { Sandbox } from '../server';
import { connect, start, type TestClient } from '../test-client';

const DAY = 86_400_000;
const detailSchema = z.object({
  list: z.array(
    z.object({
      msgid: z.string(),
      publish_type: z.number(),
      detail_list: z.array(z.object({ stat_date: z.string(), read_user: z.number() })),
    }),
  ),
  is_delay: z.boolean(),
});

let sandbox: Sandbox;
let client: TestClient;
let nowMs = 0;
beforeEach(async () => {
  // Noon in Beijing.
  nowMs = Date.UTC(2026, 5, 1, 4);
  sandbox = await start({ now: () => nowMs, followers: 600, tokenLifeMs: 60 * DAY });
  client = await connect(sandbox);
});
afterEach(() => sandbox.close());

const ask = (name: string, begin_date: string, end_date = begin_date) =>
  client.post(`/datacube/${name}`, { begin_date, end_date });

it('counts an article that is out, more each day, the same at each question', async () => {
  const { media_id } = await client.draft({ title: '数据' });
  const sent = await client.post('/cgi-bin/message/mass/sendall', {
    filter: { is_to_all: true },
    msgtype: 'mpnews',
    mpnews: { media_id },
  });
  nowMs += 3 * DAY;
  const detail = detailSchema.parse(await ask('getarticletotaldetail', '2026-06-01'));
  expect(detail.is_delay).toBe(false);
  const [article] = detail.list;
  expect(article).toMatchObject({ msgid: `${String(sent.msg_data_id)}_1`, publish_type: 0 });
  expect(article?.detail_list.map((row) => row.stat_date)).toEqual([
    '2026-06-01',
    '2026-06-02',
    '2026-06-03',
  ]);
  const reads = article?.detail_list.map((row) => row.read_user) ?? [];
  expect(reads).toEqual(reads.toSorted((a, b) => a - b));
  expect(reads[0]).toBeGreaterThan(0);
  expect(detailSchema.parse(await ask('getarticletotaldetail', '2026-06-01'))).toEqual(detail);
  const first = { ref_date: '2026-06-01', msgid: article?.msgid };
  expect(await ask('getarticleread', '2026-06-01')).toMatchObject({
    list: [{ ...first, detail: { read_user: reads[0] } }],
  });
  expect(await ask('getarticleshare', '2026-06-01')).toMatchObject({ list: [first] });
  expect(await ask('getbizsummary', '2026-06-01', '2026-06-03')).toMatchObject({
    list: [{ detail: { read_user: reads[0], send_page_count: 1 } }, {}, {}],
  });
});

it('is not ready with yesterday before eight in the morning', async () => {
  nowMs = Date.UTC(2026, 5, 1, 23, 59);
  expect(await ask('getarticleread', '2026-06-01')).toEqual({ list: [], is_delay: true });
  expect(await ask('getusersummary', '2026-06-01')).toMatchObject({ errcode: 61503 });
  nowMs += 60_000;
  expect(await ask('getarticleread', '2026-06-01')).toEqual({ list: [], is_delay: false });
});

it('adds followers up by day and source', async () => {
  const shape = z.object({ list: z.array(z.object({ new_user: z.number() })) });
  const cumulated = z.object({ list: z.array(z.object({ cumulate_user: z.number() })) });
  const summary = shape.parse(await ask('getusersummary', '2025-03-02', '2025-03-08'));
  const total = cumulated.parse(await ask('getusercumulate', '2025-03-01', '2025-03-07'));
  const after = cumulated.parse(await ask('getusercumulate', '2025-03-08'));
  const grown = (after.list[0]?.cumulate_user ?? 0) - (total.list[0]?.cumulate_user ?? 0);
  expect(summary.list.reduce((sum, row) => sum + row.new_user, 0)).toBe(grown);
  expect(grown).toBeGreaterThan(0);
});

it.each([
  ['getarticleread', '2026-05-30', '2026-05-31', 61501],
  ['getarticleread', '2025-10-31', '2025-10-31', 61501],
  ['getbizsummary', '2026-05-01', '2026-05-31', 61501],
  ['getusersummary', '2026-05-24', '2026-05-31', 61501],
  ['getusersummary', '2026-06-01', '2026-06-01', 61501],
  ['getusersummary', '2026-05-31', '2026-05-30', 61501],
  ['getusersummary', '31.5.2026', '2026-05-31', 61500],
] as const)('%s refuses %s to %s', async (name, begin, end, errcode) => {
  expect(await ask(name, begin, end)).toMatchObject({ errcode });
});

it('never loses a reader between the sources, and never counts backwards', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 0, max: 100_000 }),
      (msgid, day, audience) => {
        const { reads } = readingUntil(msgid, day, audience);
        const [total, ...parts] = bySource(reads);
        expect(total?.user_count).toBe(reads);
        expect(parts.reduce((sum, part) => sum + part.user_count, 0)).toBe(reads);
        expect(parts.every((part) => part.user_count >= 0)).toBe(true);
        expect(readingUntil(msgid, day + 1, audience).reads).toBeGreaterThanOrEqual(reads);
      },
    ),
  );
});
