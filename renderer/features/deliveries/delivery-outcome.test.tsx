// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { appError } from '../../../core/contract/errors';
import { ok } from '../../../core/result';
import { aDelivery, aStep } from '../../test/examples';
import { show } from '../../test/shown';
import { DeliveryOutcome } from './delivery-outcome';

const refused = {
  ...appError('wechat-refused', { ip: '203.0.113.9' }),
  wechat: {
    errcode: 40164,
    errmsg: 'invalid ip 203.0.113.9 ipv6 ::ffff:203.0.113.9, not in whitelist rid: 6a-b',
    rid: '6a-b',
  },
};

test('a delivery that WeChat refuses for its address has that address on a button that copies it', async () => {
  const writeText = vi.fn<(text: string) => Promise<void>>().mockResolvedValue();
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
  const at = await show(
    <DeliveryOutcome delivery={aDelivery(1, { state: 'stopped', error: refused })} />,
  );
  expect(at.host.textContent).toContain('IP 白名单');
  await at.doing(() => at.button('203.0.113.9').click());
  expect(writeText).toHaveBeenCalledWith('203.0.113.9');
  expect(at.stores.toasts.getState().toasts).toHaveLength(1);
});

describe.each(['zh-CN', 'en'] as const)('what was held up (%s)', (language) => {
  test('says when it was meant to go out, and goes when its button is pressed', async () => {
    const wantedAtMs = Date.UTC(2026, 10, 27, 12);
    const delivery = aDelivery(1, { state: 'stopped', question: { kind: 'late', wantedAtMs } });
    const at = await show(
      <DeliveryOutcome delivery={delivery} />,
      { 'deliveries.answer': () => ok({ ...delivery, state: 'running', question: null }) },
      language,
    );
    expect(at.host.querySelector('[role=alert]')?.textContent).toContain('2026');
    await at.doing(() => at.button(language === 'en' ? 'Send it now' : '现在就发').click());
    expect(at.fake.inputsOf('deliveries.answer')).toEqual([
      { id: delivery.id, answer: 'send-now' },
    ]);
  });
});

test('each picture on its way has a bar of its own under that of all', async () => {
  const delivery = aDelivery(1, {
    steps: [
      aStep(0, { label: '茶山.jpg', state: 'done', article: 0 }),
      aStep(1, { label: '采茶.jpg', state: 'intent', article: 0 }),
      aStep(2, { kind: 'upload-cover', state: 'intent', article: 0 }),
      aStep(3, { kind: 'create-draft' }),
    ],
  });
  const at = await show(<DeliveryOutcome delivery={delivery} />);
  expect(at.host.querySelectorAll('[role=progressbar]')).toHaveLength(0);
  await at.doing(() =>
    at.fake.emit('deliveries.progress', {
      id: delivery.id,
      done: 1,
      total: 3,
      sentBytes: 1_500_000,
      totalBytes: 3_000_000,
      bytesPerSecond: 500_000,
      secondsLeft: 3,
      pictures: [
        { ordinal: 1, fraction: 0.25 },
        { ordinal: 2, fraction: 0.5 },
      ],
    }),
  );
  const bars = [...at.host.querySelectorAll('[role=progressbar]')];
  expect(bars.map((bar) => bar.getAttribute('aria-label'))).toEqual([
    '图片上传进度',
    '采茶.jpg',
    '封面',
  ]);
  const widths = [...at.host.querySelectorAll<HTMLElement>('.progress-done')].map(
    ({ style }) => style.width,
  );
  expect(widths).toEqual(['50%', '25%', '50%']);
  expect(at.host.textContent).toContain('1.5 MB');
});
