import { createInstance } from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import {
  type DeliveryLogEntry,
  deliveryLogEntrySchema,
  deliveryStepKindSchema,
} from '../../../core/domain/delivery';
import audit from '../../locales/zh-CN/audit.json';
import send from '../../locales/zh-CN/send.json';
import { logDetails, logWords } from './log-words';

const i18n = createInstance();
beforeAll(() => i18n.init({ lng: 'zh-CN', resources: { 'zh-CN': { audit, send } } }));

const line = (event: DeliveryLogEntry['event'], detail: DeliveryLogEntry['detail']) => {
  const entry = deliveryLogEntrySchema.parse({ atMs: 1, ordinal: null, event, detail });
  return [logWords(i18n.t, entry), ...logDetails(i18n.t, entry)];
};

test('every event and every step has words', () => {
  for (const event of deliveryLogEntrySchema.shape.event.options)
    expect(audit.steps.event).toHaveProperty([event]);
  for (const kind of deliveryStepKindSchema.options)
    expect(audit.steps.step).toHaveProperty([kind]);
});

test('a line is told in words, with the numbers of WeChat and without what is empty', () => {
  const detail = { step: 'upload-image', label: '茶山.jpg', reused: true, mediaId: 'm-1' };
  expect(line('answer', detail)).toEqual(['微信答复 传图片 茶山.jpg', '没有重传', '素材编号 m-1']);
  expect(line('ended', { state: 'done', confirmedBy: '' })).toEqual(['结束', '状态 完成']);
  const way = JSON.stringify({ kind: 'publish' });
  expect(line('started', { way })).toEqual(['确认发送', '方式 发布：上线，不通知读者']);
});
