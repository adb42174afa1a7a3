import type { Words } from './words';

/** The Chinese words, one namespace for each file. */
export const files = import.meta.glob<Words>(
  ['../locales/zh-CN/*.json', '!../locales/zh-CN/wechat.json'],
  { eager: true, import: 'default' },
);
