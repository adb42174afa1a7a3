import type { Settings } from '../../core/domain/settings';
import { files as chineseFiles } from './words-zh-cn';

export type Language = Settings['language'];

/** A tree of sentences as a locale file holds it. */
export type Words = { [key: string]: string | Words };

function byNamespace(files: Record<string, Words>): Record<string, Words> {
  return Object.fromEntries(
    Object.entries(files).map(([path, words]) => [
      path.slice(path.lastIndexOf('/') + 1, -'.json'.length),
      words,
    ]),
  );
}

/** Loads the words of one language, by namespace. The product's own language is always there. */
export async function loadWords(language: Language): Promise<Record<string, Words>> {
  return byNamespace(language === 'en' ? (await import('./words-en')).files : chineseFiles);
}

/** Loads the words that nothing needs before something has gone wrong: WeChat's many errors. */
export async function loadLateWords(language: Language): Promise<Record<string, Words>> {
  const { files } =
    language === 'en' ? await import('./late-words-en') : await import('./late-words-zh-cn');
  return byNamespace(files);
}
