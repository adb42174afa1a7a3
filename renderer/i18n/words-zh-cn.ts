import type { Words } from './words';

/** The Chinese words, one namespace for each file. */
export const words = import.meta.glob<Words>('../locales/zh-CN/*.json', {
  eager: true,
  import: 'default',
});
