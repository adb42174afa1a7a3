import { expect, test } from 'vitest';
import type { DeliveryProgress } from '../../core/domain/delivery';
import { deliveryIdSchema } from '../../core/domain/ids';
import type { StepRow } from './step-queries';
import { createUploadMeter } from './upload-meter';

const id = deliveryIdSchema.parse('00000000-0000-4000-8000-000000000001');

function step(ordinal: number): StepRow {
  return {
    ordinal,
    kind: 'upload-image',
    article: 0,
    label: '',
    assetHash: null,
    state: 'waiting',
    reused: false,
    attempts: 0,
    intentAtMs: null,
    finishedAtMs: null,
  };
}

test('speed and time left come from what has arrived; unknown sizes are guessed', () => {
  let nowMs = 1_000;
  const reports: DeliveryProgress[] = [];
  const uploads = [0, 1, 2, 3].map(step);
  const meter = createUploadMeter({
    id,
    uploads,
    now: () => nowMs,
    report: (progress) => reports.push(progress),
  });
  meter.sized(uploads[0]!, 1_000);
  expect(reports).toMatchObject([{ done: 0, total: 4, totalBytes: 4_000, secondsLeft: null }]);
  nowMs += 1_000;
  meter.done(uploads[0]!);
  expect(reports.at(-1)).toMatchObject({
    done: 1,
    sentBytes: 1_000,
    bytesPerSecond: 1_000,
    secondsLeft: 3,
    pictures: [],
  });
  // Too soon for another report …
  nowMs += 100;
  meter.sized(uploads[1]!, 3_000);
  expect(reports).toHaveLength(2);
  nowMs += 300;
  meter.sized(uploads[2]!, 3_000);
  expect(reports.at(-1)?.pictures).toEqual([
    { ordinal: 1, fraction: 0 },
    { ordinal: 2, fraction: 0 },
  ]);
  // … but the last one always comes.
  for (const upload of uploads) meter.done(upload);
  expect(reports.at(-1)).toMatchObject({ done: 4, total: 4, secondsLeft: expect.any(Number) });
});
