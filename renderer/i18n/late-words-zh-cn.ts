import type { Words } from './words';

/** What WeChat's errors mean, in Chinese. */
export const files = import.meta.glob<Words>('../locales/zh-CN/wechat.json', {
  eager: true,
  import: 'default',
});
