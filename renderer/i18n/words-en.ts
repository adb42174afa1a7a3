import type { Words } from './words';

/** The English words, one namespace for each file. */
export const words = import.meta.glob<Words>('../locales/en/*.json', {
  eager: true,
  import: 'default',
});
