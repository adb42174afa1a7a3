import type { Words } from './words';

/** What WeChat's errors mean, in English. */
export const files = import.meta.glob<Words>('../locales/en/wechat.json', {
  eager: true,
  import: 'default',
});
