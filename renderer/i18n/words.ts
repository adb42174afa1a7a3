import type { Settings } from '../../core/domain/settings';

export type Language = Settings['language'];

/** A tree of sentences as a locale file holds it. */
export type Words = { [key: string]: string | Words };

/** Loads the words of one language, by namespace. The other language is not loaded. */
export async function loadWords(language: Language): Promise<Record<string, Words>> {
  const { words } = language === 'en' ? await import('./words-en') : await import('./words-zh-cn');
  return Object.fromEntries(
    Object.entries(words).map(([path, content]) => [namespaceOf(path), content]),
  );
}

function namespaceOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, -'.json'.length);
}
