import type { Words } from './words';

/** The English words, one namespace for each file. */
export const files = import.meta.glob<Words>(
  ['../locales/en/*.json', '!../locales/en/wechat.json'],
  { eager: true, import: 'default' },
);
